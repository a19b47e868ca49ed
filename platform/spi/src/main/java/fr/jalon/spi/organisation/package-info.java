/**
 * Bringing organisations into a space from files that a user chooses, or from a list that the plugin carries. The
 * plugin reads and explains; the platform decides what is new, what has changed and what is stored.
 */
package fr.jalon.spi.organisation;
