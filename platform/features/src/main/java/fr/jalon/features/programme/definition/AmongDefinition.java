package fr.jalon.features.programme.definition;

/**
 * The holder of a seat is one of the holders of another; a warning says where it is not so.
 *
 * @param role       code of the role among whose holders the person is chosen
 * @param provenance where it comes from
 */
public record AmongDefinition(String role, Provenance provenance) {
}
