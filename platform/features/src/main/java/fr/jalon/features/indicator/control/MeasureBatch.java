package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.indicator.IndicatorProblem;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.features.indicator.entity.Measure.Figures;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Enters many measures at once, all or none. Each is judged as if it were entered alone, against what its person saw. */
@ApplicationScoped
public class MeasureBatch {

    @Inject
    private IndicatorBook book;

    @Inject
    private IndicatorSets sets;

    @Inject
    private Collecting collecting;

    @Inject
    private Counting counting;

    @Inject
    private RecordClosings closings;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** One measure of the batch. */
    public record Item(int line, Collecting.Spot spot, Collecting.Entry entry) {
    }

    /** How many were written, and how many stood there already. */
    public record Outcome(int entered, int corrected, int same) {
    }

    /** What is known of the engagement. */
    private record Ground(Map<UUID, CollectionPeriod> periods, IndicatorSets.Sets sets, Map<UUID, Map<String, Measure>> newest,
            RecordClosings.Closings closings) {
    }

    /**
     * Writes the measures. Sent twice, the second time finds everything there and writes nothing.
     *
     * @throws Problem MEASURE_CHANGED if someone entered something since; nothing is written then
     */
    public Outcome enter(UUID engagementId, List<Item> items) {
        access.requireVisible(engagementId);
        requireSize(items);
        items.stream().map(item -> item.spot().nodeId()).collect(Collectors.toCollection(LinkedHashSet::new))
                .forEach(node -> collecting.requireRecord(engagementId, node));
        book.oneAtATime(engagementId);
        List<Measure> measures = book.measures(engagementId);
        Ground ground = new Ground(book.periods(engagementId).stream().collect(Collectors.toMap(CollectionPeriod::id, Function.identity())),
                sets.of(engagementId), new HashMap<>(Counting.newest(measures)), closings.of(engagementId));
        List<FieldError> meanwhile = new ArrayList<>();
        List<Written> written = items.stream().map(item -> write(item, ground, meanwhile)).filter(Objects::nonNull).toList();
        if (!meanwhile.isEmpty()) {
            throw new Problem(IndicatorProblem.MEASURE_CHANGED, "Rien n'est enregistré : " + meanwhile.get(0).message()
                    + (meanwhile.size() > 1 ? " " + (meanwhile.size() - 1) + " autres lignes ont changé aussi." : "")
                    + " Relisez l'aperçu, puis confirmez de nouveau.", meanwhile);
        }
        written.forEach(one -> book.add(one.measure()));
        book.flush();
        Set<UUID> nodes = items.stream().map(item -> item.spot().nodeId()).collect(Collectors.toSet());
        counting.count(engagementId, ground.periods().values().stream().filter(period -> nodes.contains(period.nodeId())).toList(),
                book.measures(engagementId));
        return told(engagementId, written, items.size());
    }

    private static void requireSize(List<Item> items) {
        if (items.isEmpty()) {
            throw Problem.field("rows", "Choisissez au moins une ligne à enregistrer.");
        }
        if (items.size() > Sheet.MOST_LINES) {
            throw new Problem(CommonProblem.TOO_LARGE, "Enregistrez " + Sheet.MOST_LINES + " lignes au plus à la fois.");
        }
        if (items.stream().map(Item::spot).distinct().count() < items.size()) {
            throw Problem.field("rows", "Deux lignes portent sur la même mesure : gardez-en une.");
        }
    }

    private record Written(Measure measure, Measure former, CollectionPeriod period, MeasuredIndicator indicator) {
    }

    private Written write(Item item, Ground ground, List<FieldError> meanwhile) {
        CollectionPeriod period = ground.periods().get(item.spot().periodId());
        if (period == null || !period.nodeId().equals(item.spot().nodeId())) {
            throw Problem.field("periodId", "Ligne " + item.line() + " : choisissez une période de relevé de cet endroit.");
        }
        collecting.requireOpen(period);
        ground.closings().refusal(period).ifPresent(why -> {
            throw new Problem(IndicatorProblem.RECORDS_CLOSED, "Ligne " + item.line() + " : " + why);
        });
        MeasuredIndicator indicator = engagements.definition(period.engagementId()).collection(period.collection())
                .flatMap(found -> ground.sets().find(period.nodeId(), found, item.spot().indicator())).filter(MeasuredIndicator::measured)
                .orElseThrow(Collecting::notMeasured);
        Figures figures = EntryRules.admitted(indicator.facts(), item.entry());
        Measure former = ground.newest().getOrDefault(period.id(), Map.of()).get(indicator.code());
        if (former != null && Collecting.same(former, figures, indicator)) {
            return null;
        }
        int version = former == null ? 0 : former.version();
        if (!Objects.equals(item.entry().version(), version)) {
            meanwhile.add(new FieldError("rows", "ligne " + item.line() + ", " + collecting.name(period, indicator) + " : " + (former == null
                    ? "cette mesure n'a pas encore de version." : people.name(former.personId()) + " a saisi entre-temps "
                    + Collecting.words(former.figures()) + ".")));
        }
        return new Written(new Measure(period, new Measure.Subject(indicator.code(), indicator.version(), indicator.facts().unit()), version + 1,
                figures, me.id(), clock.instant()), former, period, indicator);
    }

    /** What replaces a value is told one by one, new ones together: a history of a thousand lines is read by nobody. */
    private Outcome told(UUID engagementId, List<Written> written, int asked) {
        List<Written> corrected = written.stream().filter(one -> one.former() != null).toList();
        corrected.forEach(one -> audit.record("measure-corrected", "MEASURE", one.measure().id(), engagementId,
                collecting.name(one.period(), one.indicator()) + " : " + Collecting.words(one.measure().figures()) + ", au lieu de : "
                        + Collecting.words(one.former().figures()) + ", par import."));
        int entered = written.size() - corrected.size();
        if (entered > 0) {
            audit.record("measures-imported", "ENGAGEMENT", engagementId, engagementId, "Import de mesures : " + entered
                    + (entered > 1 ? " nouvelles" : " nouvelle") + ", pour " + written.stream().map(one -> engagements.node(one.period().nodeId()).label())
                    .distinct().collect(Collectors.joining(", ")) + ".");
        }
        return new Outcome(entered, corrected.size(), asked - written.size());
    }
}
