/** Gathers and sorts what waits. */
package fr.jalon.features.action.control;
