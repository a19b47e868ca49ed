/**
 * What the programme « Gestion des flux patients » cannot declare: reading hospital sites from the files of the Statistique
 * annuelle des établissements de santé (SAE, published by DREES), or from a short list of its own.
 */
package fr.jalon.plugins.fluxpatients;
