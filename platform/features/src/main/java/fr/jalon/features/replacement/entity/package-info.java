/** The rows. */
package fr.jalon.features.replacement.entity;
