/** HTTP resources of persons, seats and of the space itself. */
package fr.jalon.features.people.boundary;
