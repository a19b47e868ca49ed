/**
 * Calls for applications. An agency opens a call until an hour of a day; whoever has no account deposits a candidacy through a
 * link that is sent to an address and kept as a hash; the agency reads, asks for complements, accepts or rejects, groups those
 * that it accepted and opens a project with them.
 *
 * <p>Depends on: document, engagement, notification, organisation, people, programme, space.
 */
package fr.jalon.features.call;
