/** Good practices over HTTP, in the shapes that the screens show. */
package fr.jalon.features.practice.boundary;
