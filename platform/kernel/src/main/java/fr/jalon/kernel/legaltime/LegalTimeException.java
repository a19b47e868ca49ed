package fr.jalon.kernel.legaltime;

/** A delay that cannot be computed as asked. The message is French and says what to correct. */
public final class LegalTimeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field   the value to correct: {@code start}, {@code amount}, {@code unit}, {@code zone}, {@code year} …
     * @param message French sentence, for people
     */
    public LegalTimeException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** @return the name of the value to correct, never null */
    public String field() {
        return field;
    }
}
