package fr.jalon.features.contract.control;

import fr.jalon.features.contract.ContractProblem;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.PartyRef;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.EndingDefinition;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The acts that end a contract between its parties. Each happens once; the balance may be named again until it is certified. */
@ApplicationScoped
public class EndingActs {

    private static final int MOST_ITEMS = 200;

    @Inject
    private Terms terms;

    @Inject
    private EndingBook book;

    @Inject
    private Invoices invoices;

    @Inject
    private InvoiceGate gate;

    @Inject
    private Engagements engagements;

    @Inject
    private TenantSql sql;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Clock clock;

    /** Notes the last formal meeting. */
    public void met(UUID engagementId, LocalDate on, String conclusions) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.RECORD);
        EndingDefinition declared = declared(contract);
        String told = Terms.text("conclusions", conclusions, "Dites ce que la réunion a constaté et convenu.");
        if (on == null || on.isAfter(space.today()) || contract.ref().notifiedOn() != null && on.isBefore(contract.ref().notifiedOn())) {
            throw Problem.field("on", "Donnez le jour de la réunion, après la notification du contrat et aujourd'hui au plus tard.");
        }
        requireNone(book.of(contract.ref().id()).meeting(), "« " + declared.meeting() + " » : déjà notée.");
        sql.update("INSERT INTO jalon.ending_meeting (id, contract_id, held_on, conclusions, noted_at, noted_by) VALUES (?,?,?,?,?,?)", Ids.next(),
                contract.ref().id(), on, told, now(), me.id());
        terms.note(contract, "ending-meeting", me.name() + " a noté « " + declared.meeting() + " », tenue le " + FrenchDate.day(on) + ".");
    }

    /** Declares, for the contractor, that all was given back. @param items what, to whom and how */
    public void returned(UUID engagementId, List<Ending.Item> items, boolean certified) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.CONTRACTOR, SeatRight.DELIVER);
        EndingDefinition declared = declared(contract);
        if (!certified) {
            throw Problem.field("certified", "Cochez l'attestation : sans elle, rien n'est attesté.");
        }
        check(items);
        requireNone(book.of(contract.ref().id()).returned(), "Le titulaire a déjà attesté les restitutions.");
        UUID id = Ids.next();
        UUID mandate = terms.mandate(contract, PartyQuality.CONTRACTOR).orElseThrow();
        String behalf = engagements.party(contract.ref().nodeId(), PartyQuality.CONTRACTOR).map(PartyRef::organisationName).orElse("");
        sql.update("INSERT INTO jalon.ending_return (id, contract_id, declaration, mandate_id, on_behalf_of, certified_at, certified_by)"
                + " VALUES (?,?,?,?,?,?,?)", id, contract.ref().id(), declared.certification(), mandate, behalf, now(), me.id());
        items.forEach(item -> sql.update("INSERT INTO jalon.ending_return_item (id, return_id, kind, label, given) VALUES (?,?,?,?,?)", Ids.next(),
                id, item.kind().name(), item.label().strip(), item.given().strip()));
        terms.note(contract, "ending-return", me.name() + " a attesté les restitutions du titulaire (" + items.size()
                + (items.size() == 1 ? " élément)." : " éléments)."));
    }

    private static void check(List<Ending.Item> items) {
        if (items == null || items.isEmpty() || items.size() > MOST_ITEMS) {
            throw Problem.field("items", "Listez ce qui est restitué, " + MOST_ITEMS + " éléments au plus.");
        }
        for (int i = 0; i < items.size(); i++) {
            Ending.Item item = items.get(i);
            if (item == null || item.kind() == null) {
                throw Problem.field("items/" + i + "/kind", "Dites si c'est de la documentation ou un fichier de données.");
            }
            Terms.text("items/" + i + "/label", item.label(), "Nommez ce qui est restitué.");
            Terms.text("items/" + i + "/given", item.given(), "Dites à qui et comment c'est restitué.");
        }
    }

    /** Names the invoice that is the balance. */
    public void balance(UUID engagementId, UUID invoiceId) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.DECIDE);
        declared(contract);
        Invoices.Invoice invoice = invoices.all(contract.ref().id()).stream().filter(one -> one.id().equals(invoiceId)).findFirst()
                .orElseThrow(() -> Problem.field("invoice", "Choisissez une facture enregistrée sur ce contrat."));
        Ending ending = book.of(contract.ref().id());
        requireNone(ending.over(), "La fin de mission est acquise : le solde ne change plus.");
        sql.update("INSERT INTO jalon.ending_balance (id, contract_id, invoice_id, named_at, named_by) VALUES (?,?,?,?,?)", Ids.next(),
                contract.ref().id(), invoiceId, now(), me.id());
        terms.note(contract, "ending-balance", me.name() + " a désigné la facture « " + invoice.number() + " » comme solde du contrat.");
    }

    /** Certifies the end of the mission, together with the order to pay the balance. @throws Problem ENDING_TOO_EARLY with all that is missing */
    public void certify(UUID engagementId, LocalDate on) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.DECIDE);
        EndingDefinition declared = declared(contract);
        Ending ending = book.of(contract.ref().id());
        requireNone(ending.over(), ending.certificate() != null ? "La fin de mission est déjà certifiée."
                : "Le paiement du solde tient déjà lieu de certificat.");
        List<String> missing = missing(contract, ending);
        if (!missing.isEmpty()) {
            throw new Problem(ContractProblem.ENDING_TOO_EARLY, "Avant de certifier : " + String.join(" ; ", missing) + ".");
        }
        if (on == null || on.isBefore(ending.meeting().heldOn()) || on.isAfter(space.today())) {
            throw Problem.field("on", "Donnez le jour de l'ordre de paiement du solde, du " + FrenchDate.day(ending.meeting().heldOn()) + " à aujourd'hui.");
        }
        sql.update("INSERT INTO jalon.ending_certificate (id, contract_id, invoice_id, issued_on, issued_at, issued_by) VALUES (?,?,?,?,?,?)",
                Ids.next(), contract.ref().id(), ending.balance().id(), on, now(), me.id());
        terms.note(contract, "ending-certificate", me.name() + " a établi « " + declared.certificate() + " » le " + FrenchDate.day(on)
                + ", avec l'ordre de payer le solde.");
    }

    /** @return what must happen before the end is certified, French clauses */
    public List<String> missing(Terms.Contract contract, Ending ending) {
        List<String> missing = new ArrayList<>();
        if (ending.meeting() == null) {
            missing.add("« " + contract.declared().ending().meeting() + " » n'est pas notée");
        }
        if (ending.returned() == null) {
            missing.add("le titulaire n'a pas attesté les restitutions");
        }
        if (ending.balance() == null) {
            missing.add("la facture du solde n'est pas désignée");
        } else {
            missing.addAll(gate.of(gate.ledger(contract), ending.balance()).reasons());
        }
        return missing;
    }

    private static EndingDefinition declared(Terms.Contract contract) {
        if (contract.declared().ending() == null) {
            throw new Problem(ContractProblem.ENDING_TOO_EARLY, "Le programme ne déclare pas de fin de contrat.");
        }
        return contract.declared().ending();
    }

    private static void requireNone(Object done, String sentence) {
        if (done != null) {
            throw new Problem(ContractProblem.ENDING_TOO_EARLY, sentence);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
