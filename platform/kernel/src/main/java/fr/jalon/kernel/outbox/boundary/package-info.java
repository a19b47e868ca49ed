/** What the administrator of the platform sees of mail that did not go out. */
package fr.jalon.kernel.outbox.boundary;
