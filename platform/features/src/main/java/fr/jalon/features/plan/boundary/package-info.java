/** HTTP resources of calendars and gates. */
package fr.jalon.features.plan.boundary;
