package fr.jalon.features.contract.control;

import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.programme.definition.UnitPriceDefinition;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What may be ordered unit by unit and at which price, and how much in all. A price is never rewritten: a new one follows it. */
@ApplicationScoped
public class PriceSchedule {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    @Inject
    private Terms terms;

    @Inject
    private TenantSql sql;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /**
     * A price to record.
     *
     * @param code   a line's own; null for a line that the programme does not declare and that has no price yet
     * @param label  ignored for a known line, like unit and tranche
     * @param reason what changes the price, needed where the line has one
     */
    public record Draft(String code, String label, String unit, String tranche, BigDecimal amount, BigDecimal vatRate, String reason) {
    }

    /** Records the price of a line from now on. Orders that were placed keep theirs. */
    public void set(UUID engagementId, Draft draft) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.RECORD);
        UnitPrice former = draft.code() == null ? null : inForce(contract.ref().id()).get(draft.code());
        UnitPrice price = price(contract, draft, former);
        sql.update("INSERT INTO jalon.unit_price (id, contract_id, code, label, unit, tranche, amount, vat_rate, reason, set_at, person_id)"
                + " VALUES (?,?,?,?,?,?,?,?,?,?,?)", price.id(), contract.ref().id(), price.code(), price.label(), price.unit(), price.tranche(),
                price.amount(), price.vatRate(), price.reason(), price.at().atOffset(ZoneOffset.UTC), me.id());
        terms.note(contract, "unit-price-set", me.name() + " a enregistré le prix de « " + price.label() + " » : "
                + Money.euros(price.amount()) + " HT (" + price.unit() + ")" + (former == null ? "."
                : ", au lieu de " + Money.euros(former.amount()) + ". Motif : " + price.reason()));
    }

    private UnitPrice price(Terms.Contract contract, Draft draft, UnitPrice former) {
        Optional<UnitPriceDefinition> declared = declared(contract, draft.code());
        if (draft.code() != null && declared.isEmpty() && former == null) {
            throw Problem.field("code", "Ce contrat n'a pas de ligne de ce code à son bordereau de prix.");
        }
        UnitPriceDefinition line = declared.orElseGet(() -> former == null ? own(contract, draft)
                : new UnitPriceDefinition(former.code(), former.label(), former.unit(), null, former.tranche(), null));
        String reason = former == null ? null : Terms.text("reason", draft.reason(), "Dites ce qui change ce prix : un avenant, une révision.");
        return new UnitPrice(Ids.next(), line.code(), line.label(), line.unit(), line.tranche(),
                Terms.amount("amount", draft.amount()), rate(draft.vatRate()), reason, clock.instant(), me.id());
    }

    private UnitPriceDefinition own(Terms.Contract contract, Draft draft) {
        if (draft.tranche() != null && contract.declared().tranche(draft.tranche()).isEmpty()) {
            throw Problem.field("tranche", "Ce contrat n'a pas de tranche de ce code.");
        }
        return new UnitPriceDefinition(next(contract), Terms.text("label", draft.label(), "Nommez ce qui se commande."),
                Terms.text("unit", draft.unit(), "Nommez l'unité."), null, draft.tranche(), null);
    }

    private static Optional<UnitPriceDefinition> declared(Terms.Contract contract, String code) {
        return contract.declared().priceSchedule().stream().filter(line -> line.code().equals(code)).findFirst();
    }

    private static BigDecimal rate(BigDecimal rate) {
        if (rate == null || rate.signum() < 0 || rate.compareTo(WHOLE) > 0 || rate.stripTrailingZeros().scale() > 2) {
            throw Problem.field("vatRate", "Donnez le taux de TVA, de 0 à 100.");
        }
        return rate;
    }

    private String next(Terms.Contract contract) {
        long others = inForce(contract.ref().id()).keySet().stream().filter(code -> code.startsWith("#")).count();
        return "#" + (others + 1);
    }

    /** @return every price that ever counted, oldest first */
    public List<UnitPrice> all(UUID contractId) {
        return sql.list("SELECT id, code, label, unit, tranche, amount, vat_rate, reason, set_at, person_id FROM jalon.unit_price"
                + " WHERE contract_id = ? ORDER BY set_at, id", row -> new UnitPrice(row.getObject("id", UUID.class), row.getString("code"),
                        row.getString("label"), row.getString("unit"), row.getString("tranche"), row.getBigDecimal("amount"),
                        row.getBigDecimal("vat_rate"), row.getString("reason"), Sql.instant(row, "set_at"),
                        row.getObject("person_id", UUID.class)), contractId);
    }

    /** @return the price that counts today, by code of its line */
    public Map<String, UnitPrice> inForce(UUID contractId) {
        Map<String, UnitPrice> newest = new LinkedHashMap<>();
        all(contractId).forEach(price -> newest.put(price.code(), price));
        return newest;
    }

    /** Sets what the orders may amount to. */
    public void maximum(UUID engagementId, BigDecimal amount) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.DECIDE);
        BigDecimal maximum = Terms.amount("amount", amount);
        sql.update("INSERT INTO jalon.order_maximum (id, contract_id, amount, set_at, person_id) VALUES (?,?,?,?,?)", Ids.next(),
                contract.ref().id(), maximum, clock.instant().atOffset(ZoneOffset.UTC), me.id());
        terms.note(contract, "order-maximum-set", me.name() + " a fixé le maximum des bons de commande à " + Money.euros(maximum) + " HT.");
    }

    /** @return what the orders may amount to, excluding tax; empty while nothing was said */
    public Optional<BigDecimal> maximum(UUID contractId) {
        return sql.one("SELECT amount FROM jalon.order_maximum WHERE contract_id = ? ORDER BY set_at DESC, id DESC LIMIT 1",
                row -> row.getBigDecimal(1), contractId);
    }
}
