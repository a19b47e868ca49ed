/**
 * The meetings of an engagement, read from its calendar: when each is foreseen, agreed or was held, and at which member's place.
 *
 * <p>Depends on: plan, engagement, people, programme.
 */
package fr.jalon.features.session;
