package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * What must be admitted, of a node itself, before it enters a phase. A closed gate marks the node late and stops nothing.
 *
 * @param code       code of the gate
 * @param label      French name
 * @param opens      code of the phase that it leads into; a phase has at most one gate
 * @param admitted   codes of deliverables of the same level, every occurrence of which must be admitted
 * @param ambiguity  a contradiction about it, null if there is none
 * @param provenance where it comes from
 */
public record GateDefinition(String code, String label, String opens, List<String> admitted, Ambiguity ambiguity,
        Provenance provenance) {
}
