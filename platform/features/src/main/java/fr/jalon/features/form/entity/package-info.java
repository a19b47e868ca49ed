/** The rows. Versions of cells and choices are only ever added; answers, rows and cells are never deleted. */
package fr.jalon.features.form.entity;
