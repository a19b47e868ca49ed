package fr.jalon.features.indicator;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with indicators. */
public enum IndicatorProblem implements ProblemCode {
    /** The node measures no such indicator, or not to be seen. */
    NO_INDICATOR("no-indicator", Blame.ABSENT, "Indicateur introuvable"),
    /** No such measure in this engagement, or not to be seen. */
    NO_MEASURE("no-measure", Blame.ABSENT, "Mesure introuvable"),
    /** It takes a validator's mandate. */
    NOT_VALIDATOR("measure-not-yours-to-validate", Blame.FORBIDDEN, "Validation réservée"),
    /** Someone entered another value meanwhile. */
    MEASURE_CHANGED("measure-changed", Blame.CONFLICT, "Mesure modifiée entre-temps"),
    /** Someone changed the indicator meanwhile. */
    INDICATOR_CHANGED("indicator-changed", Blame.CONFLICT, "Indicateur modifié entre-temps"),
    /** A newer version of the measure, or a validation, is there already. */
    MEASURE_SETTLED("measure-settled", Blame.CONFLICT, "Mesure déjà traitée"),
    /** Fields do not hold what an indicator needs. */
    BAD_MEASURE("bad-measure", Blame.CALLER, "Saisie à corriger"),
    /** Its records were closed, and nobody reopened them. */
    RECORDS_CLOSED("records-closed", Blame.CONFLICT, "Relevé clos"),
    /** It takes a declared mandate to reopen records. */
    NOT_REOPENER("records-not-yours-to-reopen", Blame.FORBIDDEN, "Réouverture réservée"),
    /** A file of measures cannot be read, or lacks what it needs. */
    BAD_FILE("bad-measure-file", Blame.CALLER, "Fichier à corriger");

    private final Facts facts;

    IndicatorProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
