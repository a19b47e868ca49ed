/**
 * The dossier of proof of a contract: its whole chronology as a sealed PDF, and an archive with that PDF, the documents that were
 * delivered, signed or sealed, and their digests. It states what was recorded and judges nothing. A person gets what that person may
 * see: facts of unseen nodes are left out, document versions that their confidentiality withholds are counted, not named. Each one made
 * is kept as it was, for the person who asked; who asked and when is told to all parties.
 *
 * <p>Depends on: chronology, contract, document, engagement, generation, history, people, programme, signature, space.
 */
package fr.jalon.features.dossier;
