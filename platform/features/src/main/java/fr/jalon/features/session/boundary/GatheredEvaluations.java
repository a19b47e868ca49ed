package fr.jalon.features.session.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.plan.PlannedItem;
import fr.jalon.features.programme.definition.FormDefinition;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.session.boundary.EvaluationDtos.EvaluatedSessionDto;
import fr.jalon.features.session.boundary.EvaluationDtos.EvaluationMeanDto;
import fr.jalon.features.session.boundary.EvaluationDtos.EvaluationTextDto;
import fr.jalon.features.session.boundary.EvaluationDtos.GatheredEvaluationDto;
import fr.jalon.features.session.boundary.EvaluationDtos.QuestionResultDto;
import fr.jalon.features.session.control.Evaluation;
import fr.jalon.features.session.control.EvaluationAnswer;
import fr.jalon.features.session.control.EvaluationBook;
import fr.jalon.features.session.control.QuestionTally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the questionnaires of a project together. */
@ApplicationScoped
public class GatheredEvaluations {

    @Inject
    private EvaluationBook book;

    @Inject
    private Engagements engagements;

    @Inject
    private Plan plan;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    /** One meeting's questionnaire; {@code read} is empty where nothing of it may be read. */
    private record Held(Evaluation evaluation, PlannedItem meeting, String place, int answers, boolean readable, List<EvaluationAnswer> read) {

        LocalDate day() {
            return meeting.start() == null ? meeting.end() : meeting.start();
        }
    }

    List<GatheredEvaluationDto> of(UUID engagementId) {
        access.requireVisible(engagementId);
        Map<UUID, Set<SeatRight>> rights = access.onEach(engagementId);
        Map<UUID, Integer> counts = book.counts(engagementId);
        Map<UUID, PlannedItem> items = plan.items(engagementId).stream().collect(Collectors.toMap(PlannedItem::id, Function.identity()));
        Map<UUID, String> places = engagements.nodes(engagementId).stream().collect(Collectors.toMap(NodeRef::id, NodeRef::label));
        List<Held> all = book.ofEngagement(engagementId).stream().filter(one -> reads(rights.getOrDefault(one.nodeId(), Set.of())))
                .map(one -> held(one, items.get(one.itemId()), places.get(one.nodeId()), counts.get(one.id())))
                .sorted(Comparator.comparing(Held::day, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        return engagements.definition(engagementId).forms().stream().filter(form -> form.evaluation() != null)
                .map(form -> gathered(form, all.stream().filter(held -> held.evaluation().form().equals(form.code())).toList()))
                .filter(gathered -> !gathered.sessions().isEmpty()).toList();
    }

    private static boolean reads(Set<SeatRight> rights) {
        return rights.contains(SeatRight.RECORD) || rights.contains(SeatRight.DECIDE);
    }

    private Held held(Evaluation evaluation, PlannedItem meeting, String place, int answers) {
        boolean readable = evaluation.readable(answers, clock.instant());
        return new Held(evaluation, meeting, place, answers, readable, readable ? book.answers(evaluation.id()) : List.of());
    }

    private GatheredEvaluationDto gathered(FormDefinition form, List<Held> all) {
        List<EvaluationAnswer> read = all.stream().flatMap(held -> held.read().stream()).toList();
        return new GatheredEvaluationDto(form.code(), form.label(), all.stream().map(held -> session(form, held)).toList(), read.size(),
                form.fields().stream().map(field -> together(field, read, all)).toList());
    }

    private EvaluatedSessionDto session(FormDefinition form, Held held) {
        return new EvaluatedSessionDto(held.meeting().id(), held.meeting().title(), held.place(), held.day(),
                held.evaluation().open(clock.instant()) ? "OPEN" : "CLOSED", held.answers(), !held.readable() ? null
                : form.fields().stream().filter(field -> field.type() == FormField.Type.INTEGER || field.type() == FormField.Type.NUMBER)
                        .map(field -> new EvaluationMeanDto(field.code(), QuestionTally.of(field, held.read()).mean())).toList());
    }

    private static QuestionResultDto together(FormField field, List<EvaluationAnswer> read, List<Held> all) {
        QuestionResultDto sum = EvaluationViews.result(QuestionTally.of(field, read), null);
        List<EvaluationTextDto> texts = all.stream().flatMap(held -> EvaluationViews.result(QuestionTally.of(field, held.read()),
                held.meeting().title()).texts().stream()).toList();
        return new QuestionResultDto(sum.code(), sum.label(), sum.answered(), sum.mean(), sum.distribution(), texts);
    }
}
