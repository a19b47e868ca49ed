/** The sheet over HTTP. */
package fr.jalon.features.sheet.boundary;
