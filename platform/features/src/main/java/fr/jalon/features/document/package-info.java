/**
 * A document is born with its first version: a row {@code PENDING} is committed, the bytes are written and hashed, the
 * row becomes {@code STORED}. A version never changes; a correction is a new version. It becomes visible to others when
 * it is linked to a subject of a node that they see. A version whose bytes never came is swept away after a day. What the platform makes
 * itself is kept in the transaction of the act that it belongs to: there the third step is the act's own.
 */
package fr.jalon.features.document;
