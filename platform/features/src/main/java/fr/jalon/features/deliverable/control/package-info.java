/** What people do with an obligation, and what its clocks do. Each act locks the obligation's row first. */
package fr.jalon.features.deliverable.control;
