package fr.jalon.features.contract.control;

import fr.jalon.features.action.ActionSource;
import fr.jalon.features.action.PendingAction;
import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Stamp;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.Unfinished;
import fr.jalon.features.programme.definition.EndingDefinition;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.SeatRight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whom the end of a contract waits for, what is left of it when a project ends, and what it leaves in the dossier. */
@ApplicationScoped
public class EndingNews implements ActionSource, Unfinished, ChronologySource {

    @Inject
    private Terms terms;

    @Inject
    private EndingBook book;

    @Inject
    private EndingActs acts;

    @Inject
    private Engagements engagements;

    @Inject
    private Doers doers;

    @Override
    public List<PendingAction> actions() {
        List<PendingAction> found = new ArrayList<>();
        for (UUID engagementId : book.awaited()) {
            engagements.contract(engagementId).map(this::contract).filter(contract -> terms.may(contract, PartyQuality.CONTRACTOR, SeatRight.DELIVER))
                    .ifPresent(contract -> found.add(action(contract)));
        }
        return found;
    }

    private PendingAction action(Terms.Contract contract) {
        NodeRef node = engagements.node(contract.ref().nodeId());
        return new PendingAction(contract.ref().id(), "CERTIFY_RETURN", "Attester les restitutions de fin de contrat",
                "« " + contract.declared().ending().meeting() + " » est tenue : dites ce que vous avez rendu.",
                new PendingAction.Place(node.id(), node.label(), node.path()), contract.ref().engagementId(), null, false,
                Terms.label(contract, PartyQuality.BUYER), null, "/projets/" + contract.ref().engagementId() + "/contrat", "Attester");
    }

    private Terms.Contract contract(ContractRef ref) {
        return new Terms.Contract(ref, engagements.definition(ref.engagementId()).contract());
    }

    @Override
    public List<String> in(UUID engagementId) {
        Terms.Contract contract = engagements.contract(engagementId).map(this::contract).orElse(null);
        if (contract == null || contract.declared().ending() == null) {
            return List.of();
        }
        Ending ending = book.of(contract.ref().id());
        return ending.over() != null && ending.meeting() != null && ending.returned() != null ? List.of() : acts.missing(contract, ending);
    }

    @Override
    public List<Fact> facts(ContractRef ref, Set<UUID> nodes) {
        List<Fact> facts = new ArrayList<>();
        Terms.Contract contract = contract(ref);
        EndingDefinition declared = contract.declared().ending();
        if (declared == null || !nodes.contains(ref.nodeId()) || !terms.between(contract)) {
            return facts;
        }
        Ending ending = book.of(ref.id());
        if (ending.meeting() != null) {
            facts.add(Fact.at(ending.meeting().at(), ref.nodeId(), declared.meeting(), doers.by(ending.meeting().by(), null),
                    Fact.details("Tenue le", Stamp.of(ending.meeting().heldOn()), "Conclusions", ending.meeting().conclusions())));
        }
        if (ending.returned() != null) {
            facts.add(returned(ref, ending.returned()));
        }
        if (ending.certificate() != null) {
            facts.add(Fact.at(ending.certificate().at(), ref.nodeId(), declared.certificate(), doers.by(ending.certificate().by(), null),
                    Fact.details("Établi le", Stamp.of(ending.certificate().issuedOn()), "Facture du solde", ending.balance().number())));
        } else if (ending.over() != null) {
            facts.add(Fact.on(ending.over(), ref.nodeId(), "Le paiement du solde tient lieu de « " + declared.certificate() + " »", null,
                    Fact.details("Facture du solde", ending.balance().number())));
        }
        return facts;
    }

    private Fact returned(ContractRef ref, Ending.Return returned) {
        List<Fact.Detail> details = new ArrayList<>(Fact.details("Attestation", returned.declaration(), "Au nom de", returned.onBehalfOf()));
        returned.items().forEach(item -> details.add(new Fact.Detail(item.kind() == Ending.Kind.DATA ? "Données" : "Documentation",
                item.label() + " : " + item.given())));
        return Fact.at(returned.at(), ref.nodeId(), "Restitutions attestées par le titulaire", doers.by(returned.by(), null), details);
    }
}
