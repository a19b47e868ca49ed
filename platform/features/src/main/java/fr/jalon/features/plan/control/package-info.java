/**
 * How the calendar is made. {@link fr.jalon.features.plan.control.Planner} is a pure function from a definition, parameter
 * values, origins and a tree to dated items with explanations and warnings; it reads no database and no clock.
 */
package fr.jalon.features.plan.control;
