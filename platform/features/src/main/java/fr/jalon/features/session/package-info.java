/**
 * The meetings of an engagement, read from its calendar: when each is foreseen, agreed or was held, and at which member's place.
 * Once a date is agreed, those who are expected are called; their invitation follows the date, and is called off with it.
 * While it is held, several people note who is there, remarks, decisions and actions; the last two are entries of the registers.
 * Minutes are composed of those notes, read once more, and sent once; a correction is their next number.
 * People from outside are expected by their address, called and sent the minutes by mail.
 * Afterwards a declared form is answered through a secret link, without an account; nothing links an answer and a person.
 *
 * <p>Depends on: plan, engagement, people, programme, notification, space, register, document, generation, chronology, form, warning.
 */
package fr.jalon.features.session;
