/**
 * What people are told: a day that comes near or has passed, something that waits for them now, a decision on what they owe, a
 * meeting. Each feature says what happened, or implements {@link fr.jalon.features.notification.DueSource}; here it becomes one row
 * for each person, in the transaction of what happened. The row is read in the space; as the person chose, it also goes by mail,
 * at once or in one summary a day. Days are computed each morning at six, in the space's own time zone.
 *
 * <p>Depends on: people, space, action.
 */
package fr.jalon.features.notification;
