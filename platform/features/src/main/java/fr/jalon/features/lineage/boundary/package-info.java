/** The HTTP side of lineage. */
package fr.jalon.features.lineage.boundary;
