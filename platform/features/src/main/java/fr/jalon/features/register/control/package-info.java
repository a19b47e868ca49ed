/** The rules of entries, who may do what with them, and what is told of them. */
package fr.jalon.features.register.control;
