/** Checks, fills and prints templates. */
package fr.jalon.features.generation.control;
