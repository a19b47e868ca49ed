package fr.jalon.features.programme.definition;

/**
 * Where a declared value comes from: an article of a source text, or our own proposal, which cites nothing.
 *
 * @param source     code of the {@link SourceText}, null for a proposal or where nothing is said
 * @param article    article of the source, null as above
 * @param paraphrase what the article says, in our own words, null if unsaid
 * @param proposal   whether the value is a « proposition Jalon » because no text fixes it
 */
public record Provenance(String source, String article, String paraphrase, boolean proposal) {

    /** The words under which a proposal is always shown. */
    public static final String PROPOSAL_LABEL = "proposition Jalon";

    /** Nothing is said about the origin of the value. */
    public static final Provenance UNSAID = new Provenance(null, null, null, false);

    /** @return whether an article is cited */
    public boolean cited() {
        return source != null;
    }
}
