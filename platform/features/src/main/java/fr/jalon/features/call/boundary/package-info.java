/** Calls over HTTP: those of a space, the public page of one, and the file of a guest. */
package fr.jalon.features.call.boundary;
