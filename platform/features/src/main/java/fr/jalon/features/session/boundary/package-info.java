/** HTTP resources of sessions. */
package fr.jalon.features.session.boundary;
