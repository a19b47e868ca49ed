/** The rows. Versions, measures, validations and analyses are only ever added. */
package fr.jalon.features.indicator.entity;
