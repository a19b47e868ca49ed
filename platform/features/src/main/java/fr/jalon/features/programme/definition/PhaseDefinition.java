package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * A phase that each node of a level goes through.
 *
 * @param code       code of the phase
 * @param label      French name
 * @param level      level of the nodes that go through it
 * @param order      position from 0, as declared
 * @param start      when it is planned to start
 * @param end        when it is planned to end
 * @param steps      French names of its steps, in order, may be empty
 * @param place      rule for where its sessions are held, in French, null if unsaid
 * @param ambiguity  a contradiction about it, null if there is none
 * @param provenance where it comes from
 */
public record PhaseDefinition(String code, String label, String level, int order, DateRule start, DateRule end,
        List<String> steps, String place, Ambiguity ambiguity, Provenance provenance) implements Dated {
}
