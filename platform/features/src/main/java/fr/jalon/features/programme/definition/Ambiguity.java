package fr.jalon.features.programme.definition;

/**
 * A contradiction or a gap in a source text.
 *
 * @param code code under which it is listed ({@code AMB-01})
 * @param text what contradicts what, or what is missing, in French
 */
public record Ambiguity(String code, String text) {
}
