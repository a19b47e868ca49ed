/** Calls people to meetings. */
package fr.jalon.features.session.control;
