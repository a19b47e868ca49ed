/** Early warnings over HTTP, with their evidence. */
package fr.jalon.features.warning.boundary;
