/** The rows. Deliveries, drafts, observations and decisions are only ever added. */
package fr.jalon.features.deliverable.entity;
