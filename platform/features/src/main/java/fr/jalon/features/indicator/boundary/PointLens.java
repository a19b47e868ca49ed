package fr.jalon.features.indicator.boundary;

import fr.jalon.features.indicator.boundary.IndicatorDtos.GapAnalysisDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.MeasurePointDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.MeasureState;
import fr.jalon.features.indicator.boundary.IndicatorDtos.MeasureVerb;
import fr.jalon.features.indicator.control.FrenchNumber;
import fr.jalon.features.indicator.control.MeasuredIndicator;
import fr.jalon.features.indicator.control.Span;
import fr.jalon.features.indicator.control.Sums;
import fr.jalon.features.indicator.control.Total;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.indicator.entity.GapAnalysis;
import fr.jalon.features.indicator.entity.IndicatorFacts;
import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.features.indicator.entity.MeasureValidation;
import fr.jalon.features.indicator.entity.Target;
import fr.jalon.kernel.legaltime.FrenchDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows measures of one engagement, all of whose facts are read already. */
final class PointLens {

    private final Known known;
    private final LocalDate today;

    /**
     * What is read.
     *
     * @param newest      newest measure by period and indicator
     * @param validations by measure
     * @param analyses    newest by measure
     * @param names       of persons
     * @param me          the caller
     */
    record Known(Map<UUID, Map<String, Measure>> newest, Map<UUID, MeasureValidation> validations, Map<UUID, GapAnalysis> analyses,
                 Map<UUID, String> names, UUID me) {
    }

    /** What the caller may do on a node. */
    record May(boolean record, boolean validate) {
    }

    PointLens(Known known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    private Measure measure(UUID periodId, String code) {
        return known.newest().getOrDefault(periodId, Map.of()).get(code);
    }

    /** @return whether something was entered in a period */
    boolean knows(MeasuredIndicator indicator, CollectionPeriod period) {
        return measure(period.id(), indicator.code()) != null;
    }

    /** @return one measure in its period */
    MeasurePointDto one(MeasuredIndicator indicator, CollectionPeriod period, May may) {
        Measure measure = measure(period.id(), indicator.code());
        IndicatorFacts facts = indicator.facts();
        if (measure == null) {
            List<MeasureVerb> verbs = may.record() && period.ended(today) && indicator.measured() ? List.of(MeasureVerb.ENTER) : List.of();
            return new MeasurePointDto(period.id(), label(period), period.firstOn(), period.lastOn(), period.dueOn(), awaited(period.lastOn(),
                    period.dueOn()), null, 0, null, null, null, null, null, null, null, null, null, null, null, null, null, 0, 1, null, verbs);
        }
        Measure.Figures figures = measure.figures();
        Sums.Reading reading = figures.notMeasurable() != null ? new Sums.Reading(null, "non mesurable : " + figures.notMeasurable())
                : Sums.of(figures).read(facts.formula(), facts.factor());
        BigDecimal gap = indicator.target().gap(reading.value());
        MeasureValidation validation = known.validations().get(measure.id());
        return new MeasurePointDto(period.id(), label(period), period.firstOn(), period.lastOn(), period.dueOn(),
                validation == null ? MeasureState.ENTERED : MeasureState.VALIDATED, measure.id(), measure.version(), figures.numerator(),
                figures.denominator(), reading.value(), text(reading.value(), facts.decimals(), measure.unit()), reading.why(), gap,
                gapText(gap, facts), figures.evidence(), figures.remark(), known.names().get(measure.personId()), measure.at(),
                validation == null ? null : known.names().get(validation.personId()), analysis(measure), 1, 1, null,
                verbs(indicator, measure, gap, may));
    }

    private List<MeasureVerb> verbs(MeasuredIndicator indicator, Measure measure, BigDecimal gap, May may) {
        List<MeasureVerb> verbs = new ArrayList<>();
        if (may.record() && indicator.measured()) {
            verbs.add(MeasureVerb.ENTER);
        }
        if (may.validate() && !known.validations().containsKey(measure.id()) && !measure.personId().equals(known.me())) {
            verbs.add(MeasureVerb.VALIDATE);
        }
        if (may.record() && gap != null && gap.signum() != 0) {
            verbs.add(MeasureVerb.ANALYSE);
        }
        return verbs;
    }

    private GapAnalysisDto analysis(Measure measure) {
        GapAnalysis found = known.analyses().get(measure.id());
        return found == null ? null : new GapAnalysisDto(found.cause(), found.action(), known.names().get(found.personId()), found.at());
    }

    /** @return the sums over nodes that measure the indicator, in one period that is the same for all of them */
    MeasurePointDto sum(IndicatorFacts facts, Target target, String code, List<CollectionPeriod> periods) {
        CollectionPeriod any = periods.get(0);
        LocalDate due = periods.stream().map(CollectionPeriod::dueOn).max(LocalDate::compareTo).orElseThrow();
        List<Measure> entered = periods.stream().map(period -> measure(period.id(), code)).filter(found -> found != null).toList();
        List<Measure> comparable = entered.stream().filter(measure -> measure.unit().equals(facts.unit())).toList();
        Sums sums = comparable.stream().map(measure -> Sums.of(measure.figures())).reduce(Sums.NONE, Sums::plus);
        Sums.Reading reading = sums.consolidated(facts.formula(), facts.factor());
        BigDecimal gap = target.gap(reading.value());
        boolean all = entered.size() == periods.size();
        boolean validated = all && entered.stream().allMatch(measure -> known.validations().containsKey(measure.id()));
        MeasureState state = validated ? MeasureState.VALIDATED : all ? MeasureState.ENTERED : awaited(any.lastOn(), due);
        boolean figures = sums.counted() > 0;
        return new MeasurePointDto(null, label(any), any.firstOn(), any.lastOn(), due, state, null, 0, figures ? sums.numerator() : null,
                figures && facts.denominator() != null ? sums.denominator() : null, reading.value(), text(reading.value(), facts.decimals(),
                facts.unit()), any.ended(today) ? reading.why() : null, gap, gapText(gap, facts), null, null, null, null, null, null,
                entered.size(), periods.size(), coverage(entered.size(), periods.size(), sums.counted(), entered.size() - comparable.size()), List.of());
    }

    /** @return what several projects measured in periods that end in a span */
    MeasurePointDto total(IndicatorFacts facts, Target target, Span span, Total total) {
        Sums.Reading reading = total.sums().consolidated(facts.formula(), facts.factor());
        BigDecimal gap = target.gap(reading.value());
        boolean all = total.entered() == total.expected();
        MeasureState state = total.validated() == total.expected() ? MeasureState.VALIDATED : all ? MeasureState.ENTERED
                : total.due().isBefore(today) ? MeasureState.LATE : MeasureState.OPEN;
        boolean figures = total.sums().counted() > 0;
        return new MeasurePointDto(null, "du " + FrenchDate.day(span.first()) + " au " + FrenchDate.day(span.last()), span.first(), span.last(),
                total.due(), state, null, 0, figures ? total.sums().numerator() : null, figures && facts.denominator() != null
                ? total.sums().denominator() : null, reading.value(), text(reading.value(), facts.decimals(), facts.unit()), reading.why(), gap,
                gapText(gap, facts), null, null, null, null, null, null, total.entered(), total.expected(),
                coverage(total.entered(), total.expected(), total.sums().counted(), total.otherUnit()), List.of());
    }

    /** @return « 3 saisies sur 5 attendues, 1 non mesurable, 1 dans une autre unité » */
    static String coverage(int entered, int expected, int counted, int otherUnit) {
        int without = entered - otherUnit - counted;
        return entered + (entered > 1 ? " saisies sur " : " saisie sur ") + expected + (expected > 1 ? " attendues" : " attendue")
                + (without > 0 ? ", " + without + (without > 1 ? " non mesurables" : " non mesurable") : "")
                + (otherUnit > 0 ? ", " + otherUnit + " dans une autre unité, à part" : "");
    }

    private MeasureState awaited(LocalDate last, LocalDate due) {
        return last.isAfter(today) ? MeasureState.AHEAD : due.isBefore(today) ? MeasureState.LATE : MeasureState.OPEN;
    }

    private static String label(CollectionPeriod period) {
        return "du " + FrenchDate.day(period.firstOn()) + " au " + FrenchDate.day(period.lastOn());
    }

    private static String text(BigDecimal value, int decimals, String unit) {
        return value == null ? null : FrenchNumber.text(value, decimals) + " " + unit;
    }

    /** @return « cible atteinte », « 4,2 au-dessus de la cible »; null without a target */
    private static String gapText(BigDecimal gap, IndicatorFacts facts) {
        if (gap == null) {
            return null;
        }
        return gap.signum() == 0 ? "cible atteinte"
                : FrenchNumber.text(gap.abs(), Math.max(1, facts.decimals())) + (gap.signum() > 0 ? " au-dessus de la cible" : " sous la cible");
    }
}
