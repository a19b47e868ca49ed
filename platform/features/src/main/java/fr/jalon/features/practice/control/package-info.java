/** The rules of sheets: who writes, moderates, reads and shares them, how they are found and used again. */
package fr.jalon.features.practice.control;
