package fr.jalon.features.replacement.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.People;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.replacement.Replacements;
import fr.jalon.features.replacement.entity.Replacement;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Replacements that the buyer demands. */
@ApplicationScoped
public class Demands implements Replacements {

    @Inject
    private Replacing replacing;

    @Inject
    private ReplacementBook book;

    @Inject
    private Engagements engagements;

    @Inject
    private Seats seats;

    @Inject
    private People people;

    @Inject
    private SpaceSettings space;

    @Override
    public List<Holder> demandable(UUID engagementId) {
        return seats.inEngagement(engagementId, space.today()).stream().filter(holder -> holder.to() == null
                && engagements.definition(engagementId).role(holder.role()).filter(role -> role.quality() == PartyQuality.CONTRACTOR
                        && role.replacement() != null).isPresent()
                && book.openAt(holder.nodeId(), holder.role()).stream().noneMatch(r -> r.mandateId().equals(holder.mandateId()))).toList();
    }

    @Override
    public UUID demand(UUID engagementId, UUID mandateId, LocalDate receivedOn, String motive) {
        return replacing.demand(engagementId, seats.mandate(mandateId).orElseThrow(), receivedOn, motive).id();
    }

    @Override
    public Standing standing(UUID replacementId) {
        Replacement replacement = book.find(replacementId).orElseThrow();
        boolean filled = replacement.state() == Replacement.State.FILLED || replacement.state() == Replacement.State.FILLED_OTHERWISE;
        return new Standing(people.name(replacement.personId()), ReplacementWords.of(replacement.state()), replacement.open(), filled);
    }

    @Override
    public void drop(UUID replacementId, String reason) {
        Replacement replacement = book.lock(book.find(replacementId).orElseThrow());
        if (replacement.open()) {
            replacing.takeBack(replacement, reason);
        }
    }
}
