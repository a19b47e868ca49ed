package fr.jalon.features.contract.control;

import fr.jalon.features.contract.ContractProblem;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invoices as they were received, and their payment. Whether one may be paid is {@link InvoiceGate}'s to say. */
@ApplicationScoped
public class Invoices {

    @Inject
    private Terms terms;

    @Inject
    private Claims claims;

    @Inject
    private InvoiceGate gate;

    @Inject
    private TenantSql sql;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Clock clock;

    /**
     * An invoice.
     *
     * @param receivedOn day of its receipt
     * @param paidOn     day of its payment, or null
     * @param amounts    euros by what is billed
     * @param enteredAt  when it was recorded
     * @param enteredBy  card of who recorded it
     */
    public record Invoice(UUID id, String number, LocalDate receivedOn, LocalDate paidOn, Map<Billed, BigDecimal> amounts,
                          Instant enteredAt, UUID enteredBy) {

        /** @return euros */
        public BigDecimal total() {
            return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * What a line of an invoice bills: exactly one of these.
     *
     * @param price      a recorded price
     * @param order      an order
     * @param instalment code of a declared instalment
     */
    public record Billed(UUID price, UUID order, String instalment) {
    }

    /** One line of an invoice to record: the code of a recorded price, or an order, or the code of an instalment. */
    public record DraftLine(String price, UUID order, String instalment, BigDecimal amount) {
    }

    /** @return its identifier */
    public UUID enter(UUID engagementId, String number, LocalDate receivedOn, List<DraftLine> lines) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.RECORD);
        String given = Terms.text("number", number, "Donnez le numéro de la facture.");
        if (receivedOn == null || receivedOn.isAfter(space.today())
                || contract.ref().notifiedOn() != null && receivedOn.isBefore(contract.ref().notifiedOn())) {
            throw Problem.field("receivedOn", "Donnez le jour de la réception, après la notification du contrat et aujourd'hui au plus tard.");
        }
        if (all(contract.ref().id()).stream().anyMatch(invoice -> invoice.number().equals(given))) {
            throw new Problem(ContractProblem.INVOICE_KNOWN, "La facture « " + given + " » est déjà enregistrée.");
        }
        Map<Billed, BigDecimal> amounts = amounts(contract, lines);
        UUID id = Ids.next();
        sql.update("INSERT INTO jalon.invoice (id, contract_id, number, received_on, entered_at, person_id) VALUES (?,?,?,?,?,?)", id,
                contract.ref().id(), given, receivedOn, clock.instant().atOffset(ZoneOffset.UTC), me.id());
        amounts.forEach((billed, amount) -> sql.update("INSERT INTO jalon.invoice_line (id, invoice_id, price_line_id, order_id, instalment,"
                + " amount) VALUES (?,?,?,?,?,?)", Ids.next(), id, billed.price(), billed.order(), billed.instalment(), amount));
        terms.note(contract, "invoice-entered", me.name() + " a enregistré la facture « " + given + " », reçue le "
                + FrenchDate.day(receivedOn) + ".");
        return id;
    }

    private Map<Billed, BigDecimal> amounts(Terms.Contract contract, List<DraftLine> lines) {
        if (lines == null || lines.isEmpty()) {
            throw Problem.field("lines", "Une facture porte au moins un prix, un acompte ou un bon de commande.");
        }
        Map<Billed, BigDecimal> amounts = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            DraftLine line = lines.get(i);
            Billed billed = line == null ? null : claims.find(contract, line).orElse(null);
            if (billed == null || amounts.containsKey(billed)) {
                throw Problem.field("lines/" + i + "/price", "Choisissez un prix enregistré, un acompte ou un bon de commande notifié, une"
                        + " seule fois par facture.");
            }
            if (Terms.amount("lines/" + i + "/amount", line.amount()).signum() == 0) {
                throw Problem.field("lines/" + i + "/amount", "Donnez un montant.");
            }
            amounts.put(billed, line.amount());
        }
        return amounts;
    }

    /** Notes that an invoice was paid. @throws Problem NOT_PAYABLE, with the reasons */
    public void paid(UUID engagementId, UUID invoiceId, LocalDate on) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.DECIDE);
        Invoice invoice = all(contract.ref().id()).stream().filter(i -> i.id().equals(invoiceId)).findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Ce contrat n'a pas cette facture."));
        if (invoice.paidOn() != null) {
            throw new Problem(ContractProblem.NOT_PAYABLE, "Cette facture a déjà été payée le " + FrenchDate.day(invoice.paidOn()) + ".");
        }
        InvoiceGate.Passage passage = gate.of(gate.ledger(contract), invoice);
        if (!passage.reasons().isEmpty()) {
            throw new Problem(ContractProblem.NOT_PAYABLE, "Cette facture n'est pas payable : " + String.join(" ; ", passage.reasons()) + ".");
        }
        if (on == null || on.isBefore(passage.start()) || on.isAfter(space.today())) {
            throw Problem.field("on", "Donnez le jour du paiement, du " + FrenchDate.day(passage.start()) + " à aujourd'hui.");
        }
        sql.update("UPDATE jalon.invoice SET paid_on = ? WHERE id = ?", on, invoiceId);
        terms.note(contract, "invoice-paid", me.name() + " a noté le paiement de la facture « " + invoice.number() + " », le "
                + FrenchDate.day(on) + ".");
    }

    /** @return all invoices of a contract, oldest first */
    public List<Invoice> all(UUID contractId) {
        Map<UUID, Map<Billed, BigDecimal>> lines = new LinkedHashMap<>();
        sql.list("SELECT l.invoice_id, l.price_line_id, l.order_id, l.instalment, l.amount FROM jalon.invoice_line l JOIN jalon.invoice i"
                + " ON i.tenant_id = l.tenant_id AND i.id = l.invoice_id WHERE i.contract_id = ? ORDER BY l.id",
                row -> lines.computeIfAbsent(row.getObject(1, UUID.class), id -> new LinkedHashMap<>())
                        .put(new Billed(row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getString(4)), row.getBigDecimal(5)),
                contractId);
        return sql.list("SELECT id, number, received_on, paid_on, entered_at, person_id FROM jalon.invoice WHERE contract_id = ?"
                + " ORDER BY received_on, id", row -> new Invoice(row.getObject("id", UUID.class), row.getString("number"),
                        row.getObject("received_on", LocalDate.class), row.getObject("paid_on", LocalDate.class),
                        lines.getOrDefault(row.getObject("id", UUID.class), Map.of()), Sql.instant(row, "entered_at"),
                        row.getObject("person_id", UUID.class)), contractId);
    }
}
