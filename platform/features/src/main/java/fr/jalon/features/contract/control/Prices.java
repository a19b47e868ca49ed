package fr.jalon.features.contract.control;

import fr.jalon.features.contract.ContractProblem;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.InstalmentDefinition;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.PriceDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The price schedule and the envelope that it must fit in. Amounts exclude tax. */
@ApplicationScoped
public class Prices {

    @Inject
    private Terms terms;

    @Inject
    private TenantSql sql;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /**
     * A price that has an amount.
     *
     * @param code       declared, or numbered
     * @param unit       null for a lump sum
     * @param tranche    null outside tranches
     * @param quantity   1 for a lump sum
     * @param unitAmount euros
     */
    public record Line(UUID id, String code, String label, PriceDefinition.Kind kind, String unit, String tranche,
                       BigDecimal quantity, BigDecimal unitAmount) {

        /** @return euros */
        public BigDecimal total() {
            return Money.cents(quantity.multiply(unitAmount));
        }
    }

    /**
     * A price to record.
     *
     * @param code  a declared one, or one that was numbered before; null for a new price that the programme does not declare
     * @param label ignored where the programme declares it, like kind, unit and tranche
     */
    public record Draft(String code, String label, PriceDefinition.Kind kind, String unit, String tranche, BigDecimal quantity,
                        BigDecimal unitAmount) {
    }

    /** Records a price, or its new amount. @throws Problem PRICE_INVOICED once it stands on an invoice */
    public void set(UUID engagementId, Draft draft) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.RECORD);
        Line line = line(contract, draft);
        if (invoiced(contract, line.code())) {
            throw new Problem(ContractProblem.PRICE_INVOICED, "« " + line.label() + " » figure déjà sur une facture : son montant ne"
                    + " change plus.");
        }
        sql.update("INSERT INTO jalon.price_line (id, contract_id, code, label, kind, unit, tranche, quantity, unit_amount)"
                + " VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (tenant_id, contract_id, code) DO UPDATE SET label = excluded.label,"
                + " kind = excluded.kind, unit = excluded.unit, tranche = excluded.tranche, quantity = excluded.quantity,"
                + " unit_amount = excluded.unit_amount", line.id(), contract.ref().id(), line.code(), line.label(), line.kind().name(),
                line.unit(), line.tranche(), line.quantity(), line.unitAmount());
        terms.note(contract, "price-set", me.name() + " a enregistré le prix « " + line.label() + " » : " + Money.euros(line.total()) + " HT.");
    }

    /** @return whether the price, or an instalment on it, stands on an invoice */
    public boolean invoiced(Terms.Contract contract, String code) {
        String[] instalments = contract.declared().instalments().stream().filter(instalment -> instalment.price().equals(code))
                .map(InstalmentDefinition::code).toArray(String[]::new);
        return !sql.list("SELECT 1 FROM jalon.invoice_line l JOIN jalon.invoice i ON i.tenant_id = l.tenant_id AND i.id = l.invoice_id"
                + " LEFT JOIN jalon.price_line p ON p.tenant_id = l.tenant_id AND p.id = l.price_line_id"
                + " WHERE i.contract_id = ? AND (p.code = ? OR l.instalment = ANY (?)) LIMIT 1", row -> 1, contract.ref().id(), code,
                instalments).isEmpty();
    }

    private Line line(Terms.Contract contract, Draft draft) {
        Optional<PriceDefinition> declared = contract.declared().prices().stream().filter(p -> p.code().equals(draft.code())).findFirst();
        Optional<Line> known = lines(contract.ref().id()).stream().filter(l -> l.code().equals(draft.code())).findFirst();
        if (draft.code() != null && declared.isEmpty() && known.isEmpty()) {
            throw Problem.field("code", "Ce contrat n'a pas de prix de ce code.");
        }
        PriceDefinition.Kind kind = declared.map(PriceDefinition::kind).orElse(draft.kind());
        if (kind == null) {
            throw Problem.field("kind", "Dites si c'est un forfait ou un prix unitaire.");
        }
        boolean unitPrice = kind == PriceDefinition.Kind.UNIT_PRICE;
        BigDecimal quantity = unitPrice ? Terms.amount("quantity", draft.quantity()) : BigDecimal.ONE;
        if (quantity.signum() == 0) {
            throw Problem.field("quantity", "Donnez une quantité.");
        }
        String tranche = declared.map(PriceDefinition::tranche).orElse(draft.tranche());
        if (tranche != null && contract.declared().tranche(tranche).isEmpty()) {
            throw Problem.field("tranche", "Ce contrat n'a pas de tranche de ce code.");
        }
        String label = declared.map(PriceDefinition::label).orElseGet(() -> Terms.text("label", draft.label(), "Nommez ce prix."));
        String unit = !unitPrice ? null
                : declared.map(PriceDefinition::unit).orElseGet(() -> Terms.text("unit", draft.unit(), "Nommez l'unité."));
        return new Line(known.map(Line::id).orElseGet(Ids::next), draft.code() == null ? next(contract) : draft.code(), label, kind,
                unit, tranche, quantity, Terms.amount("unitAmount", draft.unitAmount()));
    }

    private String next(Terms.Contract contract) {
        long others = lines(contract.ref().id()).stream().filter(line -> line.code().startsWith("#")).count();
        return "#" + (others + 1);
    }

    /** @return the prices that have an amount, declared ones first */
    public List<Line> lines(UUID contractId) {
        return sql.list("SELECT id, code, label, kind, unit, tranche, quantity, unit_amount FROM jalon.price_line"
                + " WHERE contract_id = ? ORDER BY code LIKE '#%', length(code), code", row -> new Line(row.getObject("id", UUID.class),
                        row.getString("code"), row.getString("label"), PriceDefinition.Kind.valueOf(row.getString("kind")),
                        row.getString("unit"), row.getString("tranche"), row.getBigDecimal("quantity"),
                        row.getBigDecimal("unit_amount")), contractId);
    }

    /** Sets the envelope. */
    public void budget(UUID engagementId, BigDecimal amount) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.DECIDE);
        BigDecimal envelope = Terms.amount("amount", amount);
        sql.update("INSERT INTO jalon.contract_budget (id, contract_id, amount, set_at, person_id) VALUES (?,?,?,?,?)", Ids.next(),
                contract.ref().id(), envelope, clock.instant().atOffset(ZoneOffset.UTC), me.id());
        terms.note(contract, "budget-set", me.name() + " a fixé l'enveloppe à " + Money.euros(envelope) + " HT.");
    }

    /** @return the envelope in euros, empty while none is set */
    public Optional<BigDecimal> budget(UUID contractId) {
        return sql.one("SELECT amount FROM jalon.contract_budget WHERE contract_id = ? ORDER BY set_at DESC, id DESC LIMIT 1",
                row -> row.getBigDecimal(1), contractId);
    }
}
