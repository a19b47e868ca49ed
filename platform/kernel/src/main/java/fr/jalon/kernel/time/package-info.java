/** The platform's only clock. */
package fr.jalon.kernel.time;
