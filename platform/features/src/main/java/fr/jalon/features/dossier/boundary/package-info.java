/** Dossiers over HTTP. */
package fr.jalon.features.dossier.boundary;
