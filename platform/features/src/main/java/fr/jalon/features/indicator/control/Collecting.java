package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.indicator.IndicatorProblem;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.indicator.entity.GapAnalysis;
import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.features.indicator.entity.Measure.Figures;
import fr.jalon.features.indicator.entity.MeasureValidation;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Enters measures, validates them and explains those that miss their target. Each act checks the right first. */
@ApplicationScoped
public class Collecting {

    @Inject
    private IndicatorBook book;

    @Inject
    private IndicatorSets sets;

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
    private SpaceSettings space;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Which measure. */
    public record Spot(UUID nodeId, String indicator, UUID periodId) {
    }

    /**
     * What someone typed.
     *
     * @param version the measure's version that they saw, 0 for none
     */
    public record Entry(Integer version, String numerator, String denominator, String notMeasurable, String evidence, String remark) {
    }

    /** Enters a measure, or corrects it: the former version stays. Nothing happens if the same stands there already. */
    public void enter(UUID engagementId, Spot spot, Entry entry) {
        requireRecord(engagementId, spot.nodeId());
        book.oneAtATime(engagementId);
        CollectionPeriod period = book.period(engagementId, spot.nodeId(), spot.periodId())
                .orElseThrow(() -> Problem.field("periodId", "Choisissez une période de relevé de cet endroit."));
        requireOpen(period);
        closings.requireOpen(period);
        MeasuredIndicator indicator = measured(period, spot.indicator());
        Figures figures = EntryRules.admitted(indicator.facts(), entry);
        List<Measure> former = book.versionsOf(period.id(), spot.indicator());
        requireSeen(former, entry.version());
        if (!former.isEmpty() && same(former.get(0), figures, indicator)) {
            return;
        }
        Measure measure = book.add(new Measure(period, new Measure.Subject(spot.indicator(), indicator.version(), indicator.facts().unit()),
                former.size() + 1, figures, me.id(), clock.instant()));
        counting.count(engagementId, spot.nodeId());
        audit.record(former.isEmpty() ? "measure-entered" : "measure-corrected", "MEASURE", measure.id(), engagementId,
                name(period, indicator) + " : " + words(figures) + (former.isEmpty() ? "." : ", au lieu de : "
                        + words(former.get(0).figures()) + "."));
    }

    void requireRecord(UUID engagementId, UUID nodeId) {
        access.requireVisible(engagementId);
        if (nodeId == null) {
            throw Problem.field("nodeId", "Indiquez où l'indicateur est mesuré.");
        }
        access.require(engagementId, nodeId, SeatRight.RECORD);
    }

    void requireOpen(CollectionPeriod period) {
        if (period.withdrawn()) {
            throw Problem.field("periodId", "Cette période n'est plus attendue depuis que le calendrier a changé.");
        }
        if (!period.ended(space.today())) {
            throw Problem.field("periodId", "Cette période se termine le " + FrenchDate.day(period.lastOn())
                    + " : saisissez ses chiffres à partir de ce jour.");
        }
    }

    private MeasuredIndicator measured(CollectionPeriod period, String code) {
        return indicator(period, code).filter(MeasuredIndicator::measured).orElseThrow(Collecting::notMeasured);
    }

    static Problem notMeasured() {
        return new Problem(IndicatorProblem.NO_INDICATOR, "Cet endroit ne mesure pas cet indicateur : choisissez-le d'abord dans la banque.");
    }

    private Optional<MeasuredIndicator> indicator(CollectionPeriod period, String code) {
        return collection(period).flatMap(found -> sets.of(period.engagementId()).find(period.nodeId(), found, code));
    }

    private Optional<CollectionDefinition> collection(CollectionPeriod period) {
        return engagements.definition(period.engagementId()).collection(period.collection());
    }

    private void requireSeen(List<Measure> former, Integer version) {
        if (version == null) {
            throw Problem.field("version", "Indiquez la version de la mesure que vous avez lue, 0 s'il n'y en avait pas.");
        }
        if (version != former.size()) {
            throw new Problem(IndicatorProblem.MEASURE_CHANGED, former.isEmpty() ? "Cette mesure n'a pas encore de version."
                    : people.name(former.get(0).personId()) + " a saisi entre-temps : " + words(former.get(0).figures())
                    + ". Relisez, puis reprenez votre saisie si elle est encore utile.");
        }
    }

    /** @return whether a measure says that already, in the unit of today */
    static boolean same(Measure former, Figures figures, MeasuredIndicator indicator) {
        return same(former.figures(), figures) && former.unit().equals(indicator.facts().unit());
    }

    private static boolean same(Figures one, Figures other) {
        return same(one.numerator(), other.numerator()) && same(one.denominator(), other.denominator())
                && Objects.equals(one.notMeasurable(), other.notMeasurable())
                && Objects.equals(one.evidence(), other.evidence()) && Objects.equals(one.remark(), other.remark());
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    /** @return « 12 sur 40 », « 12 » or « non mesurable (…) » */
    public static String words(Figures figures) {
        if (figures.numerator() == null) {
            return "non mesurable (" + figures.notMeasurable() + ")";
        }
        String numerator = FrenchNumber.text(figures.numerator(), 6);
        return figures.denominator() == null ? numerator : numerator + " sur " + FrenchNumber.text(figures.denominator(), 6);
    }

    String name(CollectionPeriod period, MeasuredIndicator indicator) {
        return "« " + indicator.facts().label() + " », " + engagements.node(period.nodeId()).label() + ", " + words(period);
    }

    /** @return « du 1er mars au 30 avril 2026 » */
    static String words(CollectionPeriod period) {
        return words(period.firstOn(), period.lastOn());
    }

    static String words(LocalDate first, LocalDate last) {
        return "du " + FrenchDate.day(first) + " au " + FrenchDate.day(last);
    }

    /** Validates the newest version of a measure; whoever entered it cannot. */
    public void validate(UUID engagementId, UUID measureId) {
        access.requireVisible(engagementId);
        Measure measure = seen(engagementId, measureId);
        CollectionPeriod period = book.periodOf(measure);
        UUID mandate = validator(period, measure);
        book.oneAtATime(engagementId);
        requireNewest(measure);
        if (book.validations(engagementId).stream().anyMatch(validation -> validation.measureId().equals(measureId))) {
            throw new Problem(IndicatorProblem.MEASURE_SETTLED, "Cette mesure est déjà validée.");
        }
        book.add(new MeasureValidation(measure, mandate, me.id(), clock.instant()));
        counting.count(engagementId, period.nodeId());
        audit.record("measure-validated", "MEASURE", measureId, engagementId, name(period, indicator(period, measure.indicator()).orElseThrow())
                + " : mesure validée (" + words(measure.figures()) + ").");
    }

    private Measure seen(UUID engagementId, UUID measureId) {
        Measure measure = book.measure(engagementId, measureId);
        if (!access.may(book.periodOf(measure).nodeId(), SeatRight.SEE)) {
            throw IndicatorBook.noMeasure();
        }
        return measure;
    }

    private UUID validator(CollectionPeriod period, Measure measure) {
        CollectionDefinition collection = collection(period).orElseThrow(IndicatorBook::noMeasure);
        UUID mandate = collection.validatedBy().stream().flatMap(role -> access.mandateFor(period.nodeId(), role).stream()).findFirst()
                .orElseThrow(() -> new Problem(IndicatorProblem.NOT_VALIDATOR, "Valider une mesure revient à : " + roles(period, collection) + "."));
        if (measure.personId().equals(me.id())) {
            throw new Problem(IndicatorProblem.NOT_VALIDATOR,
                    "Vous avez saisi cette mesure : une autre personne la valide (" + roles(period, collection) + ").");
        }
        return mandate;
    }

    private String roles(CollectionPeriod period, CollectionDefinition collection) {
        return collection.validatedBy().stream().map(code -> engagements.definition(period.engagementId()).role(code).orElseThrow().label())
                .collect(Collectors.joining(", "));
    }

    private void requireNewest(Measure measure) {
        Measure newest = book.versionsOf(measure.periodId(), measure.indicator()).get(0);
        if (!newest.id().equals(measure.id())) {
            throw new Problem(IndicatorProblem.MEASURE_SETTLED, "Cette mesure a été corrigée entre-temps : " + words(newest.figures())
                    + ". Relisez la nouvelle valeur.");
        }
    }

    /** Notes why a measure misses its target and what is done about it; a former analysis stays readable. */
    public void analyse(UUID engagementId, UUID measureId, String givenCause, String givenAction) {
        access.requireVisible(engagementId);
        Measure measure = seen(engagementId, measureId);
        CollectionPeriod period = book.periodOf(measure);
        access.require(engagementId, period.nodeId(), SeatRight.RECORD);
        List<FieldError> errors = new ArrayList<>();
        String cause = EntryRules.text("cause", givenCause, true, errors);
        String action = EntryRules.text("action", givenAction, true, errors);
        EntryRules.refuse(errors);
        requireNewest(measure);
        MeasuredIndicator indicator = indicator(period, measure.indicator()).orElseThrow();
        BigDecimal gap = indicator.target().gap(Sums.of(measure.figures()).read(indicator.facts().formula(), indicator.facts().factor()).value());
        if (gap == null || gap.signum() == 0) {
            throw Problem.field("cause", "Cette mesure n'a pas d'écart à expliquer : elle atteint sa cible, ou il n'y a pas de cible.");
        }
        book.add(new GapAnalysis(measure, cause, action, me.id(), clock.instant()));
        audit.record("gap-analysed", "MEASURE", measureId, engagementId, name(period, indicator) + " : écart analysé. Cause : " + cause
                + ". Action corrective : " + action + ".");
    }
}
