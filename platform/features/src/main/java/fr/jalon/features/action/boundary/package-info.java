/** The list over HTTP. */
package fr.jalon.features.action.boundary;
