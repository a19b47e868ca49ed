package fr.jalon.features.session;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with a meeting and its minutes. */
public enum SessionProblem implements ProblemCode {
    /** Nobody agreed on its date yet. */
    NO_AGREED_DATE("no-agreed-date", Blame.CONFLICT, "Date non convenue"),
    /** Nobody sits in the seats that are expected, or none of them can be reached. */
    NOBODY_TO_CALL("nobody-to-call", Blame.CONFLICT, "Personne à convoquer"),
    /** It was not called, or is called off already. */
    NOT_CALLED("not-called", Blame.CONFLICT, "Aucune convocation à annuler"),
    /** Someone else wrote in the same note. */
    NOTE_CHANGED("session-note-changed", Blame.CONFLICT, "Note modifiée entre-temps"),
    /** What was read is not what would be sent. */
    MINUTES_CHANGED("session-minutes-changed", Blame.CONFLICT, "Compte rendu modifié entre-temps"),
    /** The same minutes went out before. */
    MINUTES_SENT("session-minutes-sent", Blame.CONFLICT, "Compte rendu déjà envoyé"),
    /** Nobody can report on what was not held. */
    NOTHING_TO_REPORT("nothing-to-report", Blame.CONFLICT, "Compte rendu incomplet"),
    /** Its minutes went out: it was held. */
    MEETING_REPORTED("meeting-reported", Blame.CONFLICT, "Compte rendu déjà envoyé"),
    /** The programme asks nothing after it. */
    NOT_EVALUATED("not-evaluated", Blame.CONFLICT, "Pas de questionnaire"),
    /** The meeting is still to come. */
    EVALUATION_TOO_EARLY("evaluation-too-early", Blame.CONFLICT, "Séance à venir"),
    /** It was not opened, or nobody answers any more. */
    EVALUATION_CLOSED("evaluation-closed", Blame.CONFLICT, "Questionnaire clos"),
    /** As many links were made today as may be. */
    TOO_MANY_LINKS("too-many-links", Blame.CONFLICT, "Trop de liens"),
    /** What was sent leads to no questionnaire, or not any more. */
    NO_EVALUATION_LINK("no-evaluation-link", Blame.ABSENT, "Lien sans effet"),
    /** More answered than can have met. */
    EVALUATION_FULL("evaluation-full", Blame.CONFLICT, "Trop de réponses");

    private final Facts facts;

    SessionProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
