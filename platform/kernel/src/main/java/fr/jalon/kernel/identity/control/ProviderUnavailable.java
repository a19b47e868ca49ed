package fr.jalon.kernel.identity.control;

/** An identity provider does not answer, or answers nonsense: its operator must act. */
public final class ProviderUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param alias which provider
     * @param cause what happened
     */
    public ProviderUnavailable(String alias, Throwable cause) {
        super("identity provider " + alias + " does not answer as it should", cause);
    }
}
