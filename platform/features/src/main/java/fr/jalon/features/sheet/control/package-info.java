/** What a definition declares, in French words. */
package fr.jalon.features.sheet.control;
