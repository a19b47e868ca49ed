/** Use cases of lineage. */
package fr.jalon.features.lineage.control;
