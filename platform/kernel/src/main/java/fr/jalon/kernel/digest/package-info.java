/** Digests of texts and files. Depends on nothing. */
package fr.jalon.kernel.digest;
