package fr.jalon.features.session.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.form.FormValues;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.plan.PlannedItem;
import fr.jalon.features.programme.definition.FormDefinition;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.features.session.SessionProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What whoever has a link to a questionnaire sees and sends, in the tenant that the link leads to. Says nothing to the audit trail. */
@ApplicationScoped
@Transactional
public class GuestEvaluations {

    private static final int LONGEST_NAME = 200;
    /** More than any meeting has participants: what comes beyond was not answered by people. */
    private static final int MOST_ANSWERS = 300;
    private static final int RANDOM = 4;

    @Inject
    private EvaluationBook book;

    @Inject
    private Engagements engagements;

    @Inject
    private Plan plan;

    @Inject
    private Clock clock;

    /** A questionnaire that may be answered now. */
    public record Asked(Evaluation evaluation, FormDefinition form, PlannedItem meeting, String node) {
    }

    /** @throws Problem NO_EVALUATION_LINK where nothing can be answered */
    public Asked seen(UUID id) {
        return asked(book.find(id).filter(found -> found.open(clock.instant())).orElseThrow(EvaluationLinks::ended));
    }

    private Asked asked(Evaluation evaluation) {
        FormDefinition form = engagements.definition(evaluation.engagementId()).form(evaluation.form()).orElseThrow(EvaluationLinks::ended);
        return new Asked(evaluation, form, plan.item(evaluation.itemId()).orElseThrow(EvaluationLinks::ended),
                engagements.node(evaluation.nodeId()).label());
    }

    /**
     * Keeps an answer, once for a key.
     *
     * @param key   random, made by the device that answers
     * @param given values by code of the field, as they were sent
     * @throws Problem NO_EVALUATION_LINK, EVALUATION_FULL, or INVALID_REQUEST naming the field
     */
    public void answer(UUID id, UUID key, String name, Map<String, List<String>> given) {
        Asked asked = asked(book.lock(id).filter(found -> found.open(clock.instant())).orElseThrow(EvaluationLinks::ended));
        engagements.requireRunning(asked.evaluation().engagementId());
        if (key.version() != RANDOM) {
            throw Problem.field("key", "L'identifiant d'une réponse est tiré au hasard (UUID version 4).");
        }
        if (book.count(id) >= MOST_ANSWERS) {
            throw new Problem(SessionProblem.EVALUATION_FULL, "Ce questionnaire a reçu plus de réponses que la séance n'a de participants."
                    + " Prévenez la personne qui tient la séance.");
        }
        book.add(id, new EvaluationAnswer(key, asked.evaluation().anonymous() ? null : name(name), values(asked.form(), given)));
    }

    private static String name(String given) {
        if (given == null || given.isBlank() || given.length() > LONGEST_NAME) {
            throw Problem.field("name", "Donnez votre nom, en " + LONGEST_NAME + " caractères au plus.");
        }
        return given.strip();
    }

    private static Map<String, List<String>> values(FormDefinition form, Map<String, List<String>> given) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            List<String> admitted = FormValues.admitted(field, given.get(field.code()));
            if (!admitted.isEmpty()) {
                values.put(field.code(), admitted);
            } else if (field.required()) {
                throw Problem.field(field.code(), "Répondez à cette question.");
            }
        }
        return values;
    }
}
