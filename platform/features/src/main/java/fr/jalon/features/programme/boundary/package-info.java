/** HTTP resources of programmes, for spaces and for the platform's administrator. */
package fr.jalon.features.programme.boundary;
