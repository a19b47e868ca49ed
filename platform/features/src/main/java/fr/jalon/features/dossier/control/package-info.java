/** Gathers, prints, seals and packs dossiers. */
package fr.jalon.features.dossier.control;
