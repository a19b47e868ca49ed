/** Which places show signs of dropping out, and what is decided on them. */
package fr.jalon.features.warning.control;
