/**
 * What may be run here. A plugin brings a declared programme; it is read and checked before the plugin may start. A space has it
 * switched on by its file or by the platform's administrator. The first engagement that a space opens on a version keeps that
 * version's text, and the templates that it needs, for ever: engagements stay on it until they are migrated.
 *
 * <p>Depends on: generation.
 */
package fr.jalon.features.programme;
