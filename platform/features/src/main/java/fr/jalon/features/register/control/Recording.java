package fr.jalon.features.register.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.register.RegisterProblem;
import fr.jalon.features.register.control.EntryDiff.Seen;
import fr.jalon.features.register.control.Owners.Owner;
import fr.jalon.features.register.entity.EntryFacts;
import fr.jalon.features.register.entity.RegisterChange.Difference;
import fr.jalon.features.register.entity.RegisterChange.Kind;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is done with entries. Each act checks the right first, then that nobody was faster, then what is declared. */
@ApplicationScoped
public class Recording {

    @Inject
    private RegisterBook book;

    @Inject
    private DeclaredRegisters declared;

    @Inject
    private EntryRights rights;

    @Inject
    private Owners owners;

    @Inject
    private Dependencies dependencies;

    @Inject
    private RegisterTrail trail;

    @Inject
    private Engagements engagements;

    @Inject
    private SpaceSettings space;

    @Inject
    private Clock clock;

    /** Opens an entry in the register's first state. */
    public RegisterEntry open(UUID engagementId, String code, UUID nodeId, EntryFacts given, Collection<UUID> dependsOn) {
        rights.visible(engagementId);
        RegisterDefinition register = declared.require(engagementId, code);
        requireNode(engagementId, register, nodeId);
        rights.requireRecord(engagementId, nodeId);
        EntryFacts facts = EntryRules.admitted(register, given);
        requireOwner(engagementId, nodeId, facts.mandateId());
        book.oneAtATime(engagementId);
        Set<UUID> first = dependencies.admitted(engagementId, register, null, dependsOn);
        RegisterEntry entry = book.add(new RegisterEntry(new RegisterEntry.Place(engagementId, nodeId, code,
                book.nextNumber(engagementId, code)), register.states().get(0), facts, clock.instant()));
        book.flush();
        dependencies.save(entry, first);
        trail.tell(entry, Kind.OPENED, List.of(new Difference("entry", "Inscription", null, entry.title())), null);
        return entry;
    }

    private void requireNode(UUID engagementId, RegisterDefinition register, UUID nodeId) {
        NodeRef node = engagements.nodes(engagementId).stream().filter(n -> n.id().equals(nodeId)).findFirst().orElse(null);
        boolean gone = node != null && node.leftOn() != null && !node.leftOn().isAfter(space.today());
        if (nodeId == null || node != null && (!node.level().equals(register.level()) || gone)) {
            throw Problem.field("nodeId", gone ? "« " + node.label() + " » ne participe plus au projet."
                    : "Choisissez où tenir cette inscription : ce registre est tenu au niveau « "
                    + engagements.definition(engagementId).level(register.level()).orElseThrow().label() + " ».");
        }
    }

    private void requireOwner(UUID engagementId, UUID nodeId, UUID mandateId) {
        if (mandateId != null && owners.choices(engagementId, nodeId).stream().map(Owner::mandateId).noneMatch(mandateId::equals)) {
            EntryRules.refuse(List.of(new FieldError("ownerMandateId",
                    "Choisissez une personne dont le mandat est en cours ici ou au-dessus.")));
        }
    }

    /** Notes other facts; nothing happens if they are the same. */
    public RegisterEntry change(UUID engagementId, UUID entryId, Integer revision, EntryFacts given, Collection<UUID> dependsOn) {
        rights.visible(engagementId);
        book.oneAtATime(engagementId);
        RegisterEntry entry = book.lock(engagementId, entryId);
        rights.requireRecord(entry);
        trail.requireSeen(entry, revision);
        requireOpen(entry);
        RegisterDefinition register = declared.require(engagementId, entry.register());
        EntryFacts facts = EntryRules.admitted(register, given);
        if (facts.mandateId() != null && !facts.mandateId().equals(entry.mandateId())) {
            requireOwner(engagementId, entry.nodeId(), facts.mandateId());
        }
        Set<UUID> first = dependencies.admitted(engagementId, register, entryId, dependsOn);
        List<Difference> differences = EntryDiff.between(register, seen(entry, entry.facts(), dependencies.of(entry)),
                seen(entry, facts, first));
        if (!differences.isEmpty()) {
            entry.note(facts);
            dependencies.save(entry, first);
            trail.tell(entry, Kind.CHANGED, differences, null);
        }
        return entry;
    }

    private Seen seen(RegisterEntry entry, EntryFacts facts, Set<UUID> first) {
        Owner owner = facts.mandateId() == null ? null
                : owners.of(entry.engagementId(), List.of(facts.mandateId())).get(facts.mandateId());
        return new Seen(facts, owner == null ? null : owner.text(), dependencies.words(entry.engagementId(), first));
    }

    private static void requireOpen(RegisterEntry entry) {
        if (entry.ended()) {
            throw new Problem(RegisterProblem.ENTRY_ENDED, "Cette inscription est "
                    + (entry.cancelled() ? "annulée" : "close") + " : changez d'abord son état pour la rouvrir.");
        }
    }

    /** Moves an entry to another declared state: closes it, reopens it, or neither. */
    public RegisterEntry move(UUID engagementId, UUID entryId, Integer revision, String state, String givenReason) {
        rights.visible(engagementId);
        RegisterEntry entry = book.lock(engagementId, entryId);
        rights.requireMove(entry);
        trail.requireSeen(entry, revision);
        RegisterDefinition register = declared.require(engagementId, entry.register());
        if (state == null || !register.states().contains(state) || state.equals(entry.state()) && !entry.cancelled()) {
            EntryRules.refuse(List.of(new FieldError("state", "Choisissez un autre état parmi : "
                    + String.join(", ", register.states()) + ".")));
        }
        boolean closes = register.closedStates().contains(state);
        String reason = EntryRules.reason(givenReason, closes || entry.ended());
        Kind kind = closes ? Kind.CLOSED : entry.ended() ? Kind.REOPENED : Kind.MOVED;
        Difference difference = new Difference("state", "État", entry.cancelled() ? "annulée" : entry.state(), state);
        if (closes) {
            entry.close(state, space.today(), reason);
        } else {
            entry.move(state);
        }
        trail.tell(entry, kind, List.of(difference), reason);
        return entry;
    }

    /** Cancels an entry in whatever state it is; it stays readable. */
    public RegisterEntry cancel(UUID engagementId, UUID entryId, Integer revision, String givenReason) {
        rights.visible(engagementId);
        RegisterEntry entry = book.lock(engagementId, entryId);
        rights.requireRecord(entry);
        trail.requireSeen(entry, revision);
        requireOpen(entry);
        String reason = EntryRules.reason(givenReason, true);
        entry.cancel(space.today(), reason);
        trail.tell(entry, Kind.CANCELLED, List.of(new Difference("state", "État", entry.state(), "annulée")), reason);
        return entry;
    }
}
