/** Legal time as an API of its own, for anyone signed in; it reads and writes nothing. */
package fr.jalon.kernel.legaltime.boundary;
