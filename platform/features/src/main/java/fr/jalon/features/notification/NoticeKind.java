package fr.jalon.features.notification;

/** What a person may choose about, each by itself. */
public enum NoticeKind {
    /** A day comes near, or has passed. */
    DEADLINE("Échéances", "Une échéance approche ou vient de passer.", Mailing.DIGEST),
    /** It is the person's turn. */
    AWAITED("À faire", "Un livrable, une candidature, une décision ou une signature attend maintenant de vous.", Mailing.NOW),
    /** Someone decided on what the person owes. */
    DECISION("Décisions", "Une décision est prise sur ce que vous avez remis.", Mailing.NOW),
    /** A meeting is called, moved or called off. */
    MEETING("Séances", "Une séance à laquelle vous êtes attendu est convoquée, déplacée ou annulée.", Mailing.NOW);

    /** When it goes by mail. */
    public enum Mailing {
        /** At once. */
        NOW,
        /** In the summary of the next morning. */
        DIGEST,
        /** Not at all. */
        NEVER
    }

    private final String label;
    private final String description;
    private final Mailing usual;

    NoticeKind(String label, String description, Mailing usual) {
        this.label = label;
        this.description = description;
        this.usual = usual;
    }

    /** @return French, for lists */
    public String label() {
        return label;
    }

    /** @return a French sentence */
    public String description() {
        return description;
    }

    /** @return whether that can be chosen: an invitation inside a summary would be none */
    public boolean admits(Mailing mailing) {
        return this != MEETING || mailing != Mailing.DIGEST;
    }

    /** @return what holds for who chose nothing */
    public Mailing usual() {
        return usual;
    }
}
