/**
 * What a programme declares (format 1), as immutable values: the part of the programme feature's public face that every
 * other feature reads. {@code DefinitionReader} makes them from the YAML text; nothing here knows any programme.
 */
package fr.jalon.features.programme.definition;
