package fr.jalon.features.chronology;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.People;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.RoleDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Says who did something, and by which mandate. */
@ApplicationScoped
public class Doers {

    @Inject
    private People people;

    @Inject
    private Seats seats;

    @Inject
    private Engagements engagements;

    /**
     * @param mandateId by which the person acted, null if none was needed
     * @return « Nadia Benali, Direction (mandat du 03/01/2027) »; the mandate is named as its seat, also once it has ended
     */
    public String by(UUID personId, UUID mandateId) {
        String name = people.name(personId);
        return mandateId == null ? name : seats.mandate(mandateId).map(holder -> name + ", " + seat(holder)).orElse(name);
    }

    private String seat(Holder holder) {
        UUID engagement = engagements.node(holder.nodeId()).engagementId();
        String role = engagements.definition(engagement).role(holder.role()).map(RoleDefinition::label).orElse(holder.role());
        return role + " (mandat du " + Stamp.of(holder.from()) + (holder.to() == null ? "" : " au " + Stamp.of(holder.to())) + ")";
    }
}
