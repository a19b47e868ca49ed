/** HTTP resources of engagements and their trees. */
package fr.jalon.features.engagement.boundary;
