/** The only place that knows which engine it is. */
package fr.jalon.features.workflow.control;
