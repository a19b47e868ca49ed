package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.Ambiguity;
import fr.jalon.features.programme.definition.CheckDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.Provenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Contradictions and gaps that a definition declares on its parts and that no check of its own speaks of. */
final class DeclaredAmbiguities {
    private final ProgrammeDefinition definition;
    private final Map<String, PlanWarning> found = new LinkedHashMap<>();

    private DeclaredAmbiguities(ProgrammeDefinition definition) {
        this.definition = definition;
    }

    /** @return one information per contradiction, in the order of declaration */
    static List<PlanWarning> of(ProgrammeDefinition definition) {
        DeclaredAmbiguities all = new DeclaredAmbiguities(definition);
        definition.parameters().forEach(part -> all.add(part.ambiguity(), part.provenance()));
        definition.origins().forEach(part -> all.add(part.ambiguity(), part.provenance()));
        definition.phases().forEach(part -> all.add(part.ambiguity(), part.provenance()));
        definition.gates().forEach(part -> all.add(part.ambiguity(), part.provenance()));
        definition.milestones().forEach(part -> all.add(part.ambiguity(), part.rule().provenance()));
        definition.sessions().forEach(part -> all.add(part.ambiguity(), part.provenance()));
        definition.deliverables().forEach(part -> all.add(part.ambiguity(), part.provenance()));
        Set<String> checked = definition.checks().stream().map(CheckDefinition::ambiguity).collect(Collectors.toSet());
        return all.found.values().stream().filter(warning -> !checked.contains(warning.code())).toList();
    }

    private void add(Ambiguity ambiguity, Provenance provenance) {
        if (ambiguity != null) {
            found.putIfAbsent(ambiguity.code(), new PlanWarning(ambiguity.code(), CheckDefinition.Severity.INFORMATION,
                    List.of(), ambiguity.text(), provenance == null ? "" : definition.citation(provenance),
                    ambiguity.code()));
        }
    }
}
