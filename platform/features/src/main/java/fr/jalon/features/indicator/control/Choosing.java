package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.indicator.IndicatorProblem;
import fr.jalon.features.indicator.entity.IndicatorFacts;
import fr.jalon.features.indicator.entity.IndicatorVersion;
import fr.jalon.features.indicator.entity.IndicatorVersion.Act;
import fr.jalon.features.indicator.entity.Target;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.programme.definition.CollectionDefinition.Family;
import fr.jalon.features.programme.definition.CollectionDefinition.Rule;
import fr.jalon.features.programme.definition.IndicatorDefinition.Formula;
import fr.jalon.features.programme.definition.IndicatorDefinition.Good;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a node makes of the bank: it chooses, adapts, writes its own and sets targets. Each act is a version with its reason. */
@ApplicationScoped
public class Choosing {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_UNIT = 40;

    @Inject
    private IndicatorBook book;

    @Inject
    private IndicatorSets sets;

    @Inject
    private Counting counting;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * An indicator of a node.
     *
     * @param version the node's version that was seen, 0 as declared
     */
    public record Spot(UUID nodeId, String indicator, Integer version) {
    }

    /** What an adaptation says; the formula never changes, so that sums keep their meaning. */
    public record Adaptation(String label, String definition, String unit, String dataSource) {
    }

    /** An indicator that a team writes. */
    public record Writing(Adaptation said, Formula formula, String numerator, String denominator, BigDecimal factor, Integer decimals,
            Good good) {
    }

    /** A target as it was typed. */
    public record Aim(String startValue, String low, String high, LocalDate on) {
    }

    private record Found(CollectionDefinition collection, MeasuredIndicator indicator) {
    }

    /** Takes an indicator of the bank, or leaves it. */
    public void choose(UUID engagementId, Spot spot, boolean chosen, String givenReason) {
        requireRecord(engagementId, spot.nodeId());
        book.oneAtATime(engagementId);
        Found found = seen(engagementId, spot);
        String reason = reason(givenReason == null && chosen ? "Choix dans la banque" : givenReason);
        if (found.indicator().everyone()) {
            throw Problem.field("indicator", "Cet indicateur se mesure partout : il n'est ni choisi ni retiré.");
        }
        if (found.indicator().measured() == chosen) {
            throw Problem.field("indicator", chosen ? "Cet indicateur est déjà mesuré ici." : "Cet indicateur n'est pas mesuré ici.");
        }
        add(engagementId, spot, found.indicator(), found.indicator().facts(), found.indicator().target(),
                chosen ? Act.CHOSEN : Act.DROPPED, reason);
        tell(engagementId, spot, (chosen ? "indicateur choisi : « " : "indicateur retiré : « ") + found.indicator().facts().label() + " »", reason);
    }

    /** Says otherwise what is measured, in which unit and from which source. */
    public void adapt(UUID engagementId, Spot spot, Adaptation adaptation, String givenReason) {
        requireRecord(engagementId, spot.nodeId());
        book.oneAtATime(engagementId);
        Found found = measured(engagementId, spot);
        List<FieldError> errors = new ArrayList<>();
        Adaptation said = admitted(adaptation, errors);
        String reason = EntryRules.text("reason", givenReason, true, errors);
        EntryRules.refuse(errors);
        IndicatorFacts before = found.indicator().facts();
        IndicatorFacts after = before.adapted(said.label(), said.definition(), said.unit(), said.dataSource());
        if (after.equals(before)) {
            throw Problem.field("label", "Rien ne change : corrigez au moins un champ.");
        }
        add(engagementId, spot, found.indicator(), after, found.indicator().target(), Act.ADAPTED, reason);
        tell(engagementId, spot, "indicateur adapté : « " + after.label() + " » (" + after.unit() + ")", reason);
    }

    private static Adaptation admitted(Adaptation given, List<FieldError> errors) {
        String label = EntryRules.text("label", given.label(), true, errors);
        String unit = EntryRules.text("unit", given.unit(), true, errors);
        shorter("label", label, LONGEST_LABEL, errors);
        shorter("unit", unit, LONGEST_UNIT, errors);
        return new Adaptation(label, EntryRules.text("definition", given.definition(), false, errors), unit,
                EntryRules.text("dataSource", given.dataSource(), false, errors));
    }

    private static void shorter(String field, String text, int longest, List<FieldError> errors) {
        if (text != null && text.length() > longest) {
            errors.add(new FieldError(field, "Restez sous " + longest + " caractères."));
        }
    }

    /** Writes an indicator of the node's own, in the family that the programme leaves to teams. */
    public void write(UUID engagementId, UUID nodeId, Writing writing, String givenReason) {
        requireRecord(engagementId, nodeId);
        book.oneAtATime(engagementId);
        NodeRef node = engagements.node(nodeId);
        List<Family> families = collections(engagementId, node).stream().flatMap(c -> c.families().stream())
                .filter(family -> family.rule() == Rule.WRITTEN).toList();
        if (families.isEmpty()) {
            throw Problem.field("nodeId", "Le programme ne laisse pas écrire d'indicateur ici.");
        }
        List<FieldError> errors = new ArrayList<>();
        IndicatorFacts facts = written(families.get(0), writing, errors);
        String reason = EntryRules.text("reason", givenReason, true, errors);
        EntryRules.refuse(errors);
        long own = book.versions(engagementId).stream().filter(v -> v.nodeId().equals(nodeId) && v.act() == Act.WRITTEN).count();
        Spot spot = new Spot(nodeId, "propre-" + (own + 1), 0);
        add(engagementId, spot, null, facts, Target.NONE, Act.WRITTEN, reason);
        tell(engagementId, spot, "indicateur écrit par l'équipe : « " + facts.label() + " »", reason);
    }

    private static IndicatorFacts written(Family family, Writing writing, List<FieldError> errors) {
        Adaptation said = admitted(writing.said(), errors);
        Formula formula = writing.formula() == null ? Formula.COUNT : writing.formula();
        String numerator = EntryRules.text("numerator", writing.numerator(), true, errors);
        String denominator = formula == Formula.RATIO ? EntryRules.text("denominator", writing.denominator(), true, errors) : null;
        BigDecimal factor = writing.factor() == null ? BigDecimal.ONE : writing.factor();
        int decimals = writing.decimals() == null ? 1 : writing.decimals();
        if (factor.signum() <= 0) {
            errors.add(new FieldError("factor", "Choisissez 1, 100 ou 1000."));
        }
        if (decimals < 0 || decimals > 6) {
            errors.add(new FieldError("decimals", "Choisissez de 0 à 6 décimales."));
        }
        return new IndicatorFacts(family.code(), said.label(), said.definition(), formula, numerator, denominator, said.unit(), factor,
                decimals, said.dataSource(), writing.good() == null ? Good.NEITHER : writing.good());
    }

    /** Sets what the node aims at, and from where it starts. */
    public void aim(UUID engagementId, Spot spot, Aim aim, String givenReason) {
        requireRecord(engagementId, spot.nodeId());
        book.oneAtATime(engagementId);
        Found found = measured(engagementId, spot);
        IndicatorFacts facts = found.indicator().facts();
        List<FieldError> errors = new ArrayList<>();
        Target target = new Target(FrenchNumber.parse("startValue", aim.startValue(), facts.unit(), errors),
                FrenchNumber.parse("low", aim.low(), facts.unit(), errors), FrenchNumber.parse("high", aim.high(), facts.unit(), errors), aim.on());
        String reason = EntryRules.text("reason", givenReason, true, errors);
        if (errors.isEmpty() && !target.set()) {
            errors.add(new FieldError(facts.good() == Good.DOWN ? "high" : "low", "Donnez la valeur à atteindre."));
        }
        if (target.low() != null && target.high() != null && target.low().compareTo(target.high()) > 0) {
            errors.add(new FieldError("high", "La plus grande valeur visée est sous la plus petite."));
        }
        if (aim.on() != null && (aim.on().getYear() < 2000 || aim.on().getYear() > 2100)) {
            errors.add(new FieldError("on", "Donnez un jour entre 2000 et 2100."));
        }
        EntryRules.refuse(errors);
        add(engagementId, spot, found.indicator(), facts, target, Act.TARGETED, reason);
        tell(engagementId, spot, "cible de « " + facts.label() + " » : " + words(target, facts), reason);
    }

    /** @return « de 85 à 95 % », « au moins 85 % », « au plus 95 % » or « aucune » */
    public static String words(Target target, IndicatorFacts facts) {
        String low = target.low() == null ? null : FrenchNumber.text(target.low(), 6);
        String high = target.high() == null ? null : FrenchNumber.text(target.high(), 6);
        if (low == null) {
            return high == null ? "aucune" : "au plus " + high + " " + facts.unit();
        }
        return (high == null ? "au moins " + low : "de " + low + " à " + high) + " " + facts.unit();
    }

    private void requireRecord(UUID engagementId, UUID nodeId) {
        access.requireVisible(engagementId);
        if (nodeId == null) {
            throw Problem.field("nodeId", "Indiquez où l'indicateur est mesuré.");
        }
        access.require(engagementId, nodeId, SeatRight.RECORD);
    }

    private List<CollectionDefinition> collections(UUID engagementId, NodeRef node) {
        return engagements.definition(engagementId).collections().stream().filter(c -> c.level().equals(node.level())).toList();
    }

    private Found measured(UUID engagementId, Spot spot) {
        Found found = seen(engagementId, spot);
        if (!found.indicator().measured()) {
            throw absent();
        }
        return found;
    }

    private Found seen(UUID engagementId, Spot spot) {
        IndicatorSets.Sets all = sets.of(engagementId);
        for (CollectionDefinition collection : collections(engagementId, engagements.node(spot.nodeId()))) {
            MeasuredIndicator indicator = all.find(spot.nodeId(), collection, spot.indicator()).orElse(null);
            if (indicator != null) {
                requireSeen(indicator, spot.version());
                return new Found(collection, indicator);
            }
        }
        throw absent();
    }

    private static Problem absent() {
        return new Problem(IndicatorProblem.NO_INDICATOR, "Cet indicateur n'est pas mesuré ici, ou le programme ne le connaît pas.");
    }

    private static void requireSeen(MeasuredIndicator indicator, Integer version) {
        if (version == null) {
            throw Problem.field("version", "Indiquez la version de l'indicateur que vous avez lue, 0 s'il est tel que déclaré.");
        }
        if (version != indicator.version()) {
            throw new Problem(IndicatorProblem.INDICATOR_CHANGED, "Cet indicateur a changé entre-temps"
                    + indicator.newest().map(newest -> " : " + newest.reason()).orElse("") + ". Relisez-le, puis reprenez votre saisie.");
        }
    }

    private static String reason(String given) {
        List<FieldError> errors = new ArrayList<>();
        String reason = EntryRules.text("reason", given, true, errors);
        EntryRules.refuse(errors);
        return reason;
    }

    private void add(UUID engagementId, Spot spot, MeasuredIndicator before, IndicatorFacts facts, Target target, Act act, String reason) {
        book.add(new IndicatorVersion(new IndicatorVersion.Key(engagementId, spot.nodeId(), spot.indicator(),
                (before == null ? 0 : before.version()) + 1), facts, target,
                new IndicatorVersion.Doing(act, reason, space.today(), me.id(), clock.instant())));
        counting.count(engagementId, spot.nodeId());
    }

    private void tell(UUID engagementId, Spot spot, String what, String reason) {
        audit.record("indicator-changed", "NODE", spot.nodeId(), engagementId,
                engagements.node(spot.nodeId()).label() + ", " + what + ". Motif : " + reason + ".");
    }
}
