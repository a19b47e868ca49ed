/** HTTP. */
package fr.jalon.features.signature.boundary;
