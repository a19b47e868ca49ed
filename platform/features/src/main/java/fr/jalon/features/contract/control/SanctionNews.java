package fr.jalon.features.contract.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.Unfinished;
import fr.jalon.features.notification.DueSource;
import fr.jalon.features.notification.DueThing;
import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.Notices;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RungDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells those who act for the contractor as a whole of each act, and of the last day that it leaves them. */
@ApplicationScoped
public class SanctionNews implements DueSource, Unfinished {

    @Inject
    private Notices notices;

    @Inject
    private Seats seats;

    @Inject
    private Engagements engagements;

    @Inject
    private SanctionBook book;

    @Inject
    private SpaceSettings space;

    void sent(Terms.Contract contract, UUID id, RungDefinition rung, LocalDate on) {
        tell(NoticeKind.DECISION, contract, id, "sent", rung.label(), "L'acheteur vous a envoyé cet acte par lettre recommandée le "
                + FrenchDate.day(on) + ".");
    }

    void received(Terms.Contract contract, Sanction act, LocalDate due) {
        if (due != null) {
            tell(NoticeKind.AWAITED, contract, act.id(), "received", act.label(), "Vous avez jusqu'au " + FrenchDate.day(due)
                    + " inclus pour y répondre.");
        }
    }

    void lifted(Terms.Contract contract, Procedure procedure) {
        tell(NoticeKind.DECISION, contract, procedure.first().id(), "lifted", procedure.first().label(),
                "L'acheteur a levé la procédure : elle n'a pas d'autre suite.");
    }

    void decided(Terms.Contract contract, UUID penaltyId, String title, String sentence) {
        tell(NoticeKind.DECISION, contract, penaltyId, "penalty", "Pénalité de retard : " + title, sentence);
    }

    private void tell(NoticeKind kind, Terms.Contract contract, UUID subject, String occasion, String title, String sentence) {
        UUID engagementId = contract.ref().engagementId();
        notices.tell(new Notice(kind, subject, occasion, space.today(), engagementId, title, sentence, path(engagementId)),
                contractors(engagementId, contract.ref().nodeId()));
    }

    private static String path(UUID engagementId) {
        return "/projets/" + engagementId + "/contrat";
    }

    private Set<UUID> contractors(UUID engagementId, UUID node) {
        ProgrammeDefinition programme = engagements.definition(engagementId);
        return programme.roles().stream().filter(role -> role.quality() == PartyQuality.CONTRACTOR)
                .flatMap(role -> seats.holders(node, role.code(), space.today()).stream()).map(Holder::personId).collect(Collectors.toSet());
    }

    @Override
    public List<DueThing> between(LocalDate first, LocalDate last) {
        List<DueThing> found = new ArrayList<>();
        book.due(first, last).forEach((contract, engagementId) -> book.of(contract).stream().filter(Procedure::open).map(Procedure::last)
                .filter(act -> act.receipt() != null && act.receipt().dueOn() != null && !act.receipt().dueOn().isBefore(first)
                        && !act.receipt().dueOn().isAfter(last))
                .forEach(act -> found.add(new DueThing(act.id(), act.label(), "Répondre à cet acte de l'acheteur", act.receipt().dueOn(),
                        engagementId, path(engagementId), contractors(engagementId, engagements.contract(engagementId).orElseThrow().nodeId())))));
        return found;
    }

    @Override
    public List<String> in(UUID engagementId) {
        return engagements.contract(engagementId).map(ref -> book.of(ref.id())).orElse(List.of()).stream().filter(Procedure::open)
                .map(procedure -> "la procédure ouverte par l'acte « " + procedure.first().label() + " » n'est ni levée ni menée à son terme").toList();
    }
}
