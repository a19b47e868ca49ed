/** HTTP resources of organisations. */
package fr.jalon.features.organisation.boundary;
