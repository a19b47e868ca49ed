package fr.jalon.features.programme.definition;

/**
 * A text that the programme implements.
 *
 * @param code   short code by which citations name it
 * @param title  full title
 * @param issuer who published it, null if unsaid
 * @param date   its date as written ({@code 2018}, {@code 2018-09} or {@code 2018-09-21}), null if unsaid
 * @param label  short title for a citation on screen
 */
public record SourceText(String code, String title, String issuer, String date, String label) {
}
