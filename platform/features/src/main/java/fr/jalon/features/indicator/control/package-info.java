/** What nodes measure, how values follow from it, and who must enter and validate it. */
package fr.jalon.features.indicator.control;
