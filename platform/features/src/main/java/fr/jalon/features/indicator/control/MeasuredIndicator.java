package fr.jalon.features.indicator.control;

import fr.jalon.features.indicator.entity.IndicatorFacts;
import fr.jalon.features.indicator.entity.IndicatorVersion;
import fr.jalon.features.indicator.entity.IndicatorVersion.Act;
import fr.jalon.features.indicator.entity.Target;
import fr.jalon.features.programme.definition.IndicatorDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An indicator as one node has it today.
 *
 * @param code     its code
 * @param declared as the programme declares it, null for one that the node's team wrote
 * @param base     as it is without the node's versions: everyone measures it
 * @param everyone whether the node measures it without having chosen it
 * @param versions what the node made of it, oldest first
 */
public record MeasuredIndicator(String code, IndicatorDefinition declared, Base base, boolean everyone, List<IndicatorVersion> versions) {

    /** What is declared of it, null for one that the node's team wrote. */
    public record Base(IndicatorFacts facts, Target target) {
    }

    /** @return the newest version */
    public Optional<IndicatorVersion> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** @return its number, 0 as declared */
    public int version() {
        return newest().map(IndicatorVersion::version).orElse(0);
    }

    /** @return what it is today */
    public IndicatorFacts facts() {
        return newest().map(IndicatorVersion::facts).orElseGet(() -> base.facts());
    }

    /** @return what is aimed at today: the node's own target, else the declared one */
    public Target target() {
        return newest().filter(version -> version.target().set()).map(IndicatorVersion::target)
                .orElse(base == null ? Target.NONE : base.target());
    }

    /** @return whether the node measures it today */
    public boolean measured() {
        return newest().map(IndicatorVersion::measured).orElse(everyone);
    }

    /** @return whether it differs from what is declared */
    public boolean adapted() {
        return versions.stream().anyMatch(version -> version.act() == Act.ADAPTED);
    }

    /** @return whether its sums can be added to those of other nodes: the same unit as declared */
    public boolean comparable(String unit) {
        return declared != null && declared.unit().equals(unit);
    }

    /** @return whether the node measured it on a day */
    public boolean measuredOn(LocalDate day) {
        boolean measured = everyone;
        for (IndicatorVersion version : versions) {
            measured = version.since().isAfter(day) ? measured : version.measured();
        }
        return measured;
    }
}
