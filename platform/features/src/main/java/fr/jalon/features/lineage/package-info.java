/**
 * Projects that follow earlier ones. Who opens projects says which, and chooses what is carried over: documents, which stay
 * where they are and become readable from the new project, and references to the results and the tools of the earlier one.
 *
 * <p>Depends on: document, engagement, people, programme.
 */
package fr.jalon.features.lineage;
