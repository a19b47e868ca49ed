/** The rows. Changes are only ever added; entries are never deleted. */
package fr.jalon.features.register.entity;
