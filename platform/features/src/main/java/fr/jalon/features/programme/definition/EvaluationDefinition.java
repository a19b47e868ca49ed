package fr.jalon.features.programme.definition;

/**
 * How a form is asked of each person after a session.
 *
 * @param anonymous    whether nothing links an answer and who gave it
 * @param leastAnswers answers below which an anonymous form shows nothing but their number
 * @param openDays     calendar days during which it is answered, the day of its opening not counted
 * @param provenance   where it comes from
 */
public record EvaluationDefinition(boolean anonymous, int leastAnswers, int openDays, Provenance provenance) {
}
