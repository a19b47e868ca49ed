package fr.jalon.features.warning.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.programme.definition.RegisterWarning;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.features.warning.SignSource;
import fr.jalon.features.warning.SignSource.Evidence;
import fr.jalon.features.warning.entity.WarningDecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The places that show signs of dropping out, for those who decide on them. */
@ApplicationScoped
public class Warnings {

    @Inject
    private Instance<SignSource> sources;

    @Inject
    private WarningBook book;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private SpaceSettings space;

    /** One sign with what proves it. */
    public record Sign(RegisterWarning.Kind kind, List<Evidence> evidence) {
    }

    /**
     * A place with its signs.
     *
     * @param decided the newest decision, if it knew all of the evidence; null while one is awaited
     */
    public record Warning(NodeRef place, RegisterDefinition register, List<Sign> signs, WarningDecision decided) {

        /** @return keys of all evidence */
        public List<String> keys() {
            return signs.stream().flatMap(sign -> sign.evidence().stream()).map(Evidence::key).distinct().sorted().toList();
        }

        /** @return words of all evidence */
        public List<String> words() {
            return signs.stream().flatMap(sign -> sign.evidence().stream()).map(Evidence::text).toList();
        }

        /** @return declared measures that answer one of its signs */
        public List<String> measures() {
            Set<RegisterWarning.Kind> there = signs.stream().map(Sign::kind).collect(Collectors.toSet());
            return register.warning().measures().stream().filter(measure -> measure.signs().stream().anyMatch(there::contains))
                    .map(RegisterWarning.Measure::text).toList();
        }
    }

    /** @return warnings of an engagement that the caller may decide on, those that wait first */
    public List<Warning> of(UUID engagementId) {
        List<Warning> found = new ArrayList<>();
        for (RegisterDefinition register : engagements.definition(engagementId).registers()) {
            if (register.warning() != null && !engagements.get(engagementId).closed()) {
                found.addAll(warnings(engagementId, register));
            }
        }
        found.sort(Comparator.comparing((Warning warning) -> warning.decided() != null));
        return found;
    }

    private List<Warning> warnings(UUID engagementId, RegisterDefinition register) {
        Map<UUID, NodeRef> places = engagements.nodes(engagementId).stream().filter(node -> node.level().equals(register.level())
                && node.leftOn() == null && mandate(node.id(), register) != null)
                .collect(Collectors.toMap(NodeRef::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        if (places.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Sign>> signs = signs(engagementId, register.warning(), places.keySet());
        Map<UUID, WarningDecision> newest = book.newest(engagementId, register.code());
        return places.values().stream().filter(place -> signs.containsKey(place.id())).map(place -> {
            Warning warning = new Warning(place, register, signs.get(place.id()), null);
            WarningDecision decision = newest.get(place.id());
            return decision != null && decision.knew(warning.keys()) ? new Warning(place, register, warning.signs(), decision) : warning;
        }).toList();
    }

    private Map<UUID, List<Sign>> signs(UUID engagementId, RegisterWarning warning, Set<UUID> nodes) {
        Map<UUID, List<Sign>> signs = new LinkedHashMap<>();
        for (RegisterWarning.Sign sign : warning.signs()) {
            SignSource.Question question = new SignSource.Question(engagementId, nodes, sign.roles(),
                    sign.threshold().resolve(engagements.parameters(engagementId)).intValue(), space.today());
            sources.stream().filter(source -> source.kind() == sign.kind()).forEach(source -> source.evidence(question)
                    .forEach((node, evidence) -> signs.computeIfAbsent(node, any -> new ArrayList<>()).add(new Sign(sign.kind(), evidence))));
        }
        return signs;
    }

    /** @return the caller's mandate by which they decide, or null */
    UUID mandate(UUID nodeId, RegisterDefinition register) {
        return register.warning().roles().stream().flatMap(role -> access.mandateFor(nodeId, role).stream()).findFirst().orElse(null);
    }
}
