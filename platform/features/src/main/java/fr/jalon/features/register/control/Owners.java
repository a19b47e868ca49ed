package fr.jalon.features.register.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who answers for entries: holders of mandates. A mandate that ended leaves the entry without anyone who answers for it. */
@ApplicationScoped
public class Owners {

    @Inject
    private Seats seats;

    @Inject
    private Engagements engagements;

    @Inject
    private SpaceSettings space;

    /**
     * A mandate, as an entry names it.
     *
     * @param running whether it runs today
     * @param to      its last day, or null
     */
    public record Owner(UUID mandateId, UUID personId, String name, String roleLabel, UUID nodeId, boolean running, LocalDate to) {

        static Owner of(Holder holder, String roleLabel, boolean running) {
            return new Owner(holder.mandateId(), holder.personId(), holder.personName(), roleLabel, holder.nodeId(), running, holder.to());
        }

        /** @return « Anne Garcia (cheffe de projet) » */
        public String text() {
            String person = name + " (" + roleLabel + ")";
            return running ? person : "Siège vacant : mandat de " + person + " terminé" + (to == null ? "" : " le " + FrenchDate.day(to));
        }
    }

    /** @return the owners of those mandates by mandate; nulls are left out */
    public Map<UUID, Owner> of(UUID engagementId, Collection<UUID> mandateIds) {
        Set<UUID> wanted = mandateIds.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Set<UUID> running = seats.inEngagement(engagementId, space.today()).stream().map(Holder::mandateId).collect(Collectors.toSet());
        return seats.mandates(wanted).values().stream().collect(Collectors.toMap(Holder::mandateId, holder ->
                Owner.of(holder, roleLabel(engagementId, holder), running.contains(holder.mandateId()))));
    }

    /** @return who may answer for something on a node: holders on it or above it, today */
    public List<Owner> choices(UUID engagementId, UUID nodeId) {
        List<UUID> upwards = engagements.upwards(nodeId);
        return seats.inEngagement(engagementId, space.today()).stream().filter(holder -> upwards.contains(holder.nodeId()))
                .map(holder -> Owner.of(holder, roleLabel(engagementId, holder), true)).toList();
    }

    /** @return the mandates of a person that run today */
    Set<UUID> mandatesOf(UUID engagementId, UUID personId) {
        return seats.inEngagement(engagementId, space.today()).stream().filter(holder -> holder.personId().equals(personId))
                .map(Holder::mandateId).collect(Collectors.toSet());
    }

    /** @return the node's label, for « Camille Durand (pilote, Lot nord) »; null for a node that is gone */
    public String nodeLabel(UUID engagementId, UUID nodeId) {
        return engagements.nodes(engagementId).stream().filter(node -> node.id().equals(nodeId)).map(NodeRef::label).findFirst()
                .orElse(null);
    }

    private String roleLabel(UUID engagementId, Holder holder) {
        return engagements.definition(engagementId).role(holder.role()).map(RoleDefinition::label).orElse(holder.role());
    }
}
