/**
 * Registers of a programme. A declared register is kept on the nodes of one level: someone who may record opens an entry,
 * which gets the next number; its owner is the holder of a mandate on that node or above it, and may always move it from one
 * declared state to another. An entry ends by a closed state or by being cancelled, each with a reason, and can be reopened;
 * nothing is deleted. Every change is a row of its own, in words: the history of an entry and the statement of a period are
 * read from those rows. A register of decisions notes what was agreed; it is not the decision on a delivery, which belongs
 * to the deliverables.
 *
 * <p>Depends on: engagement, people, programme, action, notification, space.
 */
package fr.jalon.features.register;
