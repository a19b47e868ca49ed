/** The rules of cells, rows and choices, and what is counted and compared. */
package fr.jalon.features.form.control;
