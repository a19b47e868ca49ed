/**
 * Files that people write by hand (spaces, programmes): YAML read strictly, checked against a JSON Schema, and given back
 * as a plain tree of values that still knows the line of each of them. Every error says where it is and how to mend it.
 */
package fr.jalon.kernel.declared;
