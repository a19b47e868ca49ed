package fr.jalon.kernel.identity.control;

/** An answer of an identity provider, or of someone who pretends to be one, that nobody is signed in with. */
public final class SignInRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why, in the words shown to the person. Details that would help a forger stay in the log. */
    public enum Reason {
        /** The state is not one that this browser was given, or was used or has expired. */
        UNKNOWN_ATTEMPT("Cette tentative de connexion n'est plus valable : elle a déjà servi, a expiré "
                + "ou n'a pas commencé dans ce navigateur. Recommencez la connexion."),
        /** Nobody by that name. */
        UNKNOWN_PROVIDER("Ce fournisseur d'identité n'est pas configuré sur cette plateforme. Revenez à l'accueil et choisissez-en un autre."),
        /** The provider does not answer. */
        PROVIDER_DOWN("Votre fournisseur d'identité ne répond pas. Réessayez dans quelques minutes ; "
                + "si cela dure, prévenez-le ou prévenez l'exploitant de la plateforme."),
        /** The provider says no. */
        DECLINED("Votre fournisseur d'identité n'a pas confirmé la connexion. Recommencez, ou adressez-vous à lui."),
        /** The token does not pass. */
        INVALID_TOKEN("La réponse du fournisseur d'identité n'a pas pu être vérifiée. Recommencez la connexion ; "
                + "si cela se répète, prévenez l'exploitant de la plateforme."),
        /** Signed in, but not strongly enough. */
        TOO_WEAK("Le niveau d'authentification n'est pas suffisant. Recommencez avec le moyen de connexion demandé.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** @return French text for the person */
        public String text() {
            return text;
        }
    }

    /**
     * @param reason what the person is told
     * @param detail for the log, without personal data
     */
    public SignInRefused(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** As {@link #SignInRefused(Reason, String)}, with its cause. */
    public SignInRefused(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    /** @return what the person is told */
    public Reason reason() {
        return reason;
    }
}
