/** Who may do what in a replacement, its clocks, and what is told of it. */
package fr.jalon.features.replacement.control;
