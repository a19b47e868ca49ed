package fr.jalon.features.contract.control;

import fr.jalon.features.programme.definition.RungDefinition;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Procedures against a contractor, as they stand. Checks no right. */
@ApplicationScoped
public class SanctionBook {

    @Inject
    private TenantSql sql;

    /** @return oldest first */
    public List<Procedure> of(UUID contractId) {
        Map<UUID, Procedure.Lifting> lifted = lifted(contractId);
        Map<UUID, List<Sanction>> byLast = new HashMap<>();
        List<List<Sanction>> chains = new ArrayList<>();
        for (Sanction act : acts(contractId)) {
            List<Sanction> chain = act.followsId() == null ? new ArrayList<>() : byLast.remove(act.followsId());
            if (chain.isEmpty()) {
                chains.add(chain);
            }
            chain.add(act);
            byLast.put(act.id(), chain);
        }
        return chains.stream().map(chain -> new Procedure(chain, lifted.get(chain.get(0).id()))).toList();
    }

    /** @throws Problem NOT_FOUND, also for an act that is not the newest of its procedure */
    Procedure at(UUID contractId, UUID sanctionId) {
        return of(contractId).stream().filter(procedure -> procedure.last().id().equals(sanctionId)).findFirst().orElseThrow(SanctionBook::absent);
    }

    /** @throws Problem NOT_FOUND, also for an act that is not the first of its procedure */
    Procedure named(UUID contractId, UUID sanctionId) {
        return of(contractId).stream().filter(procedure -> procedure.first().id().equals(sanctionId)).findFirst()
                .orElseThrow(SanctionBook::absent);
    }

    /** @return last day of a contract that a sanction ended */
    public Optional<LocalDate> terminatedOn(UUID contractId) {
        return of(contractId).stream().filter(Procedure::terminated).map(procedure -> procedure.last().endsOn()).findFirst();
    }

    /** @return the contracts that a delay of a received act ends in that time, each with its engagement */
    Map<UUID, UUID> due(LocalDate first, LocalDate last) {
        Map<UUID, UUID> contracts = new HashMap<>();
        sql.list("SELECT DISTINCT c.id, c.engagement_id FROM jalon.sanction_receipt r JOIN jalon.sanction s ON s.tenant_id = r.tenant_id"
                + " AND s.id = r.sanction_id JOIN jalon.contract c ON c.tenant_id = s.tenant_id AND c.id = s.contract_id"
                + " WHERE r.due_on BETWEEN ? AND ?", row -> contracts.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), first, last);
        return contracts;
    }

    private List<Sanction> acts(UUID contractId) {
        return sql.list("SELECT s.*, r.received_on, r.due_on, r.explanation, r.replacement_id, r.noted_at, r.noted_by FROM jalon.sanction s"
                + " LEFT JOIN jalon.sanction_receipt r ON r.tenant_id = s.tenant_id AND r.sanction_id = s.id WHERE s.contract_id = ?"
                + " ORDER BY s.recorded_at, s.id", SanctionBook::act, contractId);
    }

    private static Sanction act(ResultSet row) throws SQLException {
        LocalDate received = row.getObject("received_on", LocalDate.class);
        Sanction.Receipt receipt = received == null ? null : new Sanction.Receipt(received, row.getObject("due_on", LocalDate.class),
                row.getString("explanation"), row.getObject("replacement_id", UUID.class), Sql.instant(row, "noted_at"),
                row.getObject("noted_by", UUID.class));
        return new Sanction(row.getObject("id", UUID.class), row.getObject("follows_id", UUID.class), row.getString("rung"),
                row.getString("label"), RungDefinition.Kind.valueOf(row.getString("kind")), row.getString("motive"),
                row.getObject("document_id", UUID.class), row.getObject("document_version", Integer.class), row.getString("letter"),
                row.getObject("sent_on", LocalDate.class), row.getObject("mandate_id", UUID.class), row.getObject("ends_on", LocalDate.class),
                Sql.instant(row, "recorded_at"), row.getObject("recorded_by", UUID.class), receipt);
    }

    private Map<UUID, Procedure.Lifting> lifted(UUID contractId) {
        Map<UUID, Procedure.Lifting> lifted = new HashMap<>();
        sql.list("SELECT l.sanction_id, l.motive, l.lifted_at, l.lifted_by FROM jalon.sanction_lifting l JOIN jalon.sanction s"
                + " ON s.tenant_id = l.tenant_id AND s.id = l.sanction_id WHERE s.contract_id = ?", row -> lifted.put(
                        row.getObject(1, UUID.class), new Procedure.Lifting(row.getString(2), Sql.instant(row, "lifted_at"),
                                row.getObject(4, UUID.class))), contractId);
        return lifted;
    }

    private static Problem absent() {
        return new Problem(CommonProblem.NOT_FOUND, "Cet acte n'existe pas sur ce contrat, ou un autre l'a suivi : rechargez la page.");
    }
}
