/** The rows: decisions are only ever added. */
package fr.jalon.features.warning.entity;
