package fr.jalon.features.contract.control;

import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How far the end of each contract has come. Checks no right. */
@ApplicationScoped
public class EndingBook {

    @Inject
    private Invoices invoices;

    @Inject
    private TenantSql sql;

    /** @return how far that contract's end has come */
    public Ending of(UUID contractId) {
        UUID balance = sql.one("SELECT invoice_id FROM jalon.ending_balance WHERE contract_id = ? ORDER BY named_at DESC, id DESC LIMIT 1",
                row -> row.getObject(1, UUID.class), contractId).orElse(null);
        return new Ending(sql.one("SELECT * FROM jalon.ending_meeting WHERE contract_id = ?", row -> new Ending.Meeting(
                row.getObject("held_on", LocalDate.class), row.getString("conclusions"), Sql.instant(row, "noted_at"),
                row.getObject("noted_by", UUID.class)), contractId).orElse(null), returned(contractId),
                invoices.all(contractId).stream().filter(invoice -> invoice.id().equals(balance)).findFirst().orElse(null),
                sql.one("SELECT * FROM jalon.ending_certificate WHERE contract_id = ?", row -> new Ending.Certificate(
                        row.getObject("id", UUID.class), row.getObject("issued_on", LocalDate.class), Sql.instant(row, "issued_at"),
                        row.getObject("issued_by", UUID.class)), contractId).orElse(null));
    }

    private Ending.Return returned(UUID contractId) {
        List<Ending.Item> items = sql.list("SELECT i.kind, i.label, i.given FROM jalon.ending_return_item i JOIN jalon.ending_return r"
                + " ON r.tenant_id = i.tenant_id AND r.id = i.return_id WHERE r.contract_id = ? ORDER BY i.id",
                row -> new Ending.Item(Ending.Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)), contractId);
        return sql.one("SELECT * FROM jalon.ending_return WHERE contract_id = ?", row -> new Ending.Return(row.getObject("id", UUID.class),
                row.getString("declaration"), row.getString("on_behalf_of"), items, Sql.instant(row, "certified_at"),
                row.getObject("certified_by", UUID.class)), contractId).orElse(null);
    }

    /** @return engagements whose last meeting was held and whose contractor has declared nothing yet */
    List<UUID> awaited() {
        return sql.list("SELECT c.engagement_id FROM jalon.ending_meeting m JOIN jalon.contract c ON c.tenant_id = m.tenant_id"
                + " AND c.id = m.contract_id JOIN jalon.engagement e ON e.tenant_id = c.tenant_id AND e.id = c.engagement_id"
                + " WHERE e.state <> 'CLOSED' AND NOT EXISTS (SELECT 1 FROM jalon.ending_return r WHERE r.tenant_id = c.tenant_id"
                + " AND r.contract_id = c.id)", row -> row.getObject(1, UUID.class));
    }
}
