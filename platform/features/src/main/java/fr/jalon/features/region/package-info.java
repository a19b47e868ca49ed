/**
 * All that runs in a space, side by side: one row per leaf of each tree, with its phase, its lateness, what blocks it and
 * who must act. A row always leads to its reason.
 */
package fr.jalon.features.region;
