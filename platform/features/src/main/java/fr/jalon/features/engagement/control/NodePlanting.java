package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.entity.Edge;
import fr.jalon.features.engagement.entity.Node;
import fr.jalon.features.people.SeatKeeper;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.kernel.persistence.Persistence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Puts a node into a tree, with the seats that its level declares. */
@ApplicationScoped
public class NodePlanting {

    @Inject
    private Persistence persistence;

    @Inject
    private SeatKeeper seats;

    @Inject
    private Clock clock;

    /**
     * A node to come.
     *
     * @param level          code of its level
     * @param label          its label
     * @param organisationId organisation it stands for, or null
     * @param from           first day
     */
    record Seedling(String level, String label, UUID organisationId, LocalDate from) {
    }

    UUID plant(UUID engagementId, ProgrammeDefinition definition, UUID parent, Seedling seedling) {
        Node node = persistence.add(new Node(engagementId, seedling.level(), seedling.label(), seedling.organisationId(),
                clock.instant()));
        persistence.flush();
        if (parent != null) {
            persistence.add(new Edge(engagementId, parent, node.id(), seedling.from()));
        }
        definition.roles().stream().filter(role -> role.level().equals(seedling.level()))
                .forEach(role -> seats.open(engagementId, node.id(), new SeatKeeper.SeatRule(role.code(), role.label(),
                        role.minimum(), role.maximum(), role.required())));
        return node.id();
    }
}
