/**
 * What parties sign. When a decision is taken whose approval declares a signed document, that document is made, kept and put into
 * an envelope in the same transaction. The declared signers sign in order, each by a mandate that runs that day, each naming the
 * digest of what it signs; one may refuse, with a motive. A newer delivery or decision voids an envelope that is still open. When all
 * have signed, the document with a page of its signatures is sealed (PAdES) by the platform's key, so that anyone who has the
 * file can verify it. Signatures are simple electronic ones, by the signed-in account; only the seal is cryptographic.
 *
 * <p>A visa is a kind of signature: one party writes on a delivery that it has seen it, with observations or not, or that it refuses its
 * visa. That is no decision and makes no such document: a one-page sheet is made and sealed at once. Each newer delivery asks again.
 *
 * <p>Depends on: chronology, deliverable, document, generation, engagement, people, programme, action, notification, space.
 */
package fr.jalon.features.signature;
