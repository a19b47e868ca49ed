/** The screens and settings of what one is told. */
package fr.jalon.features.notification.boundary;
