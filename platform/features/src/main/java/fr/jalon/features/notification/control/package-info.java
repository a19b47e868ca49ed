/** Who is told what, once, and how. */
package fr.jalon.features.notification.control;
