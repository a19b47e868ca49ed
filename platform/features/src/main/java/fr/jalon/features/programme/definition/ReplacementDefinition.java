package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * How the holder of a seat is replaced.
 *
 * @param proposer    code of the role that announces the unavailability and proposes a successor, as the holder may
 * @param validator   code of the role that answers
 * @param requirement what the successor must be, in French
 * @param clocks      its delays
 * @param provenance  where it comes from
 */
public record ReplacementDefinition(String proposer, String validator, String requirement, List<ClockDefinition> clocks,
        Provenance provenance) {

    /** @return the clocks that an event starts */
    public List<ClockDefinition> startedBy(ClockDefinition.Start start) {
        return clocks.stream().filter(clock -> clock.start() == start).toList();
    }
}
