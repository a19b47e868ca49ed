package fr.jalon.features.contract.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Fact.Detail;
import fr.jalon.features.chronology.Stamp;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.TrancheDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.ExplanationText;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What happened to a contract itself: notification, tranches, envelope, prices, man-days, invoices. */
@ApplicationScoped
public class ContractChronology implements ChronologySource {

    /** Acts of which the rows keep the last value only, or nothing but the value: their own sentence tells more. */
    private static final Set<String> TOLD = Set.of("price-set", "load-entered", "order-maximum-set");

    @Inject
    private Tranches tranches;

    @Inject
    private InvoiceGate gate;

    @Inject
    private Engagements engagements;

    @Inject
    private Doers doers;

    @Inject
    private Audit audit;

    @Inject
    private TenantSql sql;

    @Inject
    private SpaceSettings space;

    @Override
    public List<Fact> facts(ContractRef ref, Set<UUID> nodes) {
        List<Fact> facts = new ArrayList<>();
        if (!nodes.contains(ref.nodeId())) {
            return facts;
        }
        Terms.Contract contract = new Terms.Contract(ref, engagements.definition(ref.engagementId()).contract());
        if (ref.notifiedOn() != null) {
            facts.add(Fact.on(ref.notifiedOn(), ref.nodeId(), "Notification du contrat « " + contract.declared().label() + " »", null,
                    Fact.details("Référence", ref.reference(), "Fin du contrat", Stamp.of(ref.endsOn()))));
        }
        tranches.decided(ref.id()).forEach((code, decided) -> facts.add(tranche(contract, code, decided)));
        facts.addAll(budgets(ref));
        facts.addAll(told(ref));
        InvoiceGate.Ledger ledger = gate.ledger(contract);
        ledger.invoices().forEach(invoice -> invoice(ledger, invoice, facts));
        return facts;
    }

    private Fact tranche(Terms.Contract contract, String code, Tranches.Decided decided) {
        String label = contract.declared().tranche(code).map(TrancheDefinition::label).orElse(code);
        return Fact.at(decided.at(), contract.ref().nodeId(), "« " + label + " » : "
                + (decided.kind() == Tranches.Kind.AFFIRMED ? "tranche affermie" : "tranche abandonnée"), doers.by(decided.personId(), null),
                Fact.details("Date de la décision", Stamp.of(decided.on()), "Motif", decided.motive()));
    }

    private List<Fact> budgets(ContractRef ref) {
        return sql.list("SELECT amount, set_at, person_id FROM jalon.contract_budget WHERE contract_id = ? ORDER BY set_at, id",
                row -> Fact.at(Sql.instant(row, "set_at"), ref.nodeId(), "Enveloppe fixée à " + Money.euros(row.getBigDecimal("amount")) + " HT",
                        doers.by(row.getObject("person_id", UUID.class), null), List.of()), ref.id());
    }

    private List<Fact> told(ContractRef ref) {
        return audit.history(ref.id()).stream().filter(entry -> TOLD.contains(entry.action()) && entry.payload() != null)
                .map(entry -> Fact.at(entry.at(), ref.nodeId(), entry.payload(), doers.by(entry.personId(), null), List.of())).toList();
    }

    private void invoice(InvoiceGate.Ledger ledger, Invoices.Invoice invoice, List<Fact> facts) {
        InvoiceGate.Passage passage = gate.of(ledger, invoice);
        InvoiceStanding standing = InvoiceStanding.of(invoice, passage, space.today());
        List<Detail> details = new ArrayList<>(Fact.details("Reçue le", Stamp.of(invoice.receivedOn()), "Total HT", Money.euros(invoice.total())));
        invoice.amounts().forEach((billed, amount) -> details.add(new Detail("Ligne", ledger.label(billed) + " : " + Money.euros(amount) + " HT")));
        details.add(new Detail("État au jour du dossier", standing.label()));
        standing.reasons().forEach(reason -> details.add(new Detail("Ce qui la retient", reason)));
        if (passage.due() != null) {
            details.add(new Detail("Délai de paiement compté à partir du", Stamp.of(passage.start())));
            ExplanationText.sentences(passage.due().explanation()).forEach(told -> details.add(new Detail("Calcul", told)));
        }
        UUID node = ledger.contract().ref().nodeId();
        facts.add(Fact.at(invoice.enteredAt(), node, "Facture « " + invoice.number() + " » enregistrée", doers.by(invoice.enteredBy(), null), details));
        if (invoice.paidOn() != null) {
            facts.add(Fact.on(invoice.paidOn(), node, "Facture « " + invoice.number() + " » payée", null,
                    Fact.details("Total HT", Money.euros(invoice.total()))));
        }
    }
}
