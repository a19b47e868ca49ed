package fr.jalon.features.practice.control;

/**
 * What an author writes in a sheet.
 *
 * @param title       what it is about
 * @param type        code of a declared problem type
 * @param originShown what readers learn of where it comes from
 */
public record PracticeFacts(String title, String type, PracticeText text, OriginShown originShown) {

    /** How much readers learn. */
    public enum OriginShown {
        /** Nothing. */
        NONE,
        /** The project. */
        PROJECT,
        /** The project and the place. */
        PLACE
    }
}
