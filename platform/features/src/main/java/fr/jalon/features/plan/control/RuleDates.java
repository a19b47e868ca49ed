package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.ParameterDefinition;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.Quantity;
import fr.jalon.kernel.legaltime.ComputedDate;
import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.DelayRule;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.Direction;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.legaltime.LegalTimeException;
import fr.jalon.kernel.legaltime.Step;
import fr.jalon.kernel.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Applies declared rules to dates and explains them: what they count from, the rule, its parameters, the computation. */
final class RuleDates {
    private final PlanRequest request;
    private final LegalTime legalTime;

    /**
     * What a rule counts from.
     *
     * @param label French, as a person would say it
     * @param date  its date, never unknown
     * @param event how the explanation tells it
     */
    record Base(String label, LocalDate date, Step event) {

        static Base of(String code, String label, LocalDate date) {
            return new Base(label, date, Step.event(code, date, null, label));
        }
    }

    RuleDates(PlanRequest request, LegalTime legalTime) {
        this.request = request;
        this.legalTime = legalTime;
    }

    /**
     * @param item what is dated, named in the explanation
     * @param said where the item comes from, cited if the rule itself cites nothing
     */
    CalculatedDate apply(DateRule rule, Base base, HolidayZone zone, String item, Provenance said) {
        try {
            Delay delay = new Delay(rule.amount().resolve(request.values()), rule.unit());
            ComputedDate date = legalTime.compute(base.date(), new DelayRule(delay, rule.rollOver(), rule.direction()),
                    zone, request.timeZone());
            List<Step> steps = new ArrayList<>();
            steps.add(base.event());
            steps.add(Step.rule(item, citation(rule.provenance(), said), RuleText.of(rule, delay, base.label())));
            addParameter(rule.amount(), steps);
            int tolerance = tolerance(rule, steps);
            return CalculatedDate.of(date.due(), tolerance, date.explainedBy(steps).explanation());
        } catch (LegalTimeException e) {
            throw notComputable(item, e);
        }
    }

    /** @return the day that lies {@code times} periods after the first one's beginning */
    LocalDate periodStart(LocalDate first, Quantity every, DelayUnit unit, int times, HolidayZone zone, String item) {
        try {
            BigDecimal length = every.resolve(request.values());
            if (length.signum() <= 0) {
                throw new LegalTimeException("amount", "une période doit durer au moins un jour.");
            }
            Delay delay = new Delay(length.multiply(BigDecimal.valueOf(times)), unit);
            return legalTime.compute(first, new DelayRule(delay, false, Direction.AFTER), zone, request.timeZone()).due();
        } catch (LegalTimeException e) {
            throw notComputable(item, e);
        }
    }

    /** @return whether a delay that rolls over may end on that day */
    boolean isWorked(LocalDate day, HolidayZone zone) {
        return day.getDayOfWeek().getValue() <= 5 && legalTime.holidays().on(day, zone).isEmpty();
    }

    private int tolerance(DateRule rule, List<Step> steps) {
        if (rule.tolerance() == null) {
            return 0;
        }
        addParameter(rule.tolerance(), steps);
        int days = rule.tolerance().resolve(request.values()).intValue();
        steps.add(Step.remark("TOLERANCE", days,
                "Date approximative, à " + days + (days < 2 ? " jour" : " jours") + " près"));
        return days;
    }

    private void addParameter(Quantity quantity, List<Step> steps) {
        for (String code : quantity.parameters()) {
            ParameterDefinition parameter = request.definition().parameter(code).orElseThrow();
            steps.add(Step.parameter(code, request.values().number(code),
                    citation(parameter.provenance(), Provenance.UNSAID), parameter.label()));
        }
    }

    String citation(Provenance rule, Provenance item) {
        String own = rule == null ? "" : request.definition().citation(rule);
        String citation = own.isEmpty() && item != null ? request.definition().citation(item) : own;
        return citation.isEmpty() ? null : citation;
    }

    private static Problem notComputable(String item, LegalTimeException cause) {
        return new Problem(PlannerProblem.DATE_NOT_COMPUTABLE, "La date de « " + item + " » ne se calcule pas : "
                + cause.getMessage() + " Vérifiez l'origine et les paramètres dont elle dépend.", cause);
    }
}
