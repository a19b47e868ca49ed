package fr.jalon.features.warning;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with early warnings. */
public enum WarningProblem implements ProblemCode {
    /** The place shows no sign that the caller decides on. */
    NO_WARNING("no-warning", Blame.ABSENT, "Aucun signe à cet endroit"),
    /** What was read is not what is there. */
    EVIDENCE_CHANGED("warning-evidence-changed", Blame.CONFLICT, "Signes modifiés entre-temps"),
    /** Someone decided on the same evidence. */
    WARNING_DECIDED("warning-decided", Blame.CONFLICT, "Signes déjà traités");

    private final Facts facts;

    WarningProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
