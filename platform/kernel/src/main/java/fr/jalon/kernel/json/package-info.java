/** JSON that the platform reads and writes itself, beside what JAX-RS does. */
package fr.jalon.kernel.json;
