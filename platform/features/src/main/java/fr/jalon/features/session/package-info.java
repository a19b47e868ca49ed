/**
 * The meetings of an engagement, read from its calendar: when each is foreseen, agreed or was held, and at which member's place.
 * Once a date is agreed, those who are expected are called; their invitation follows the date, and is called off with it.
 *
 * <p>Depends on: plan, engagement, people, programme, notification, space.
 */
package fr.jalon.features.session;
