package fr.jalon.app.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.organisation.entity.Organisation;
import fr.jalon.features.organisation.entity.OrganisationFacts;
import fr.jalon.features.workflow.ProcessKey;
import fr.jalon.features.workflow.Workflow;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.NoTenantException;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The engine, JPA and plain SQL in one transaction of the container, bound to one tenant. */
@ExtendWith(ArquillianExtension.class)
class EngineTransactionIT {

    private static final TenantId OURS = new TenantId(UUID.fromString("0190a000-0000-7000-8000-00000000e001"));
    private static final TenantId NEIGHBOUR = new TenantId(UUID.fromString("0190a000-0000-7000-8000-00000000e002"));
    private static final ProcessKey PROCESS = new ProcessKey("jalon", "1", "handover.bpmn");

    @Inject
    private Tenancy tenancy;

    @Inject
    private Workflow workflow;

    @Inject
    private Persistence persistence;

    @Inject
    private TenantSql sql;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    private final String key = UUID.randomUUID().toString();

    @Test
    void engineAndEntitiesShouldBeWrittenByOneTransaction() throws Exception {
        List<Long> writers = inTransaction(OURS, () -> {
            UUID body = write();
            return sql.list("SELECT xmin::text::bigint FROM workflow.act_ru_execution WHERE business_key_ = ?"
                + " UNION ALL SELECT xmin::text::bigint FROM jalon.organisation WHERE id = ?"
                + " UNION ALL SELECT mod(txid_current(), 4294967296)", row -> row.getLong(1), key, body);
        }, true);
        assertEquals(3, writers.size());
        assertEquals(1, Set.copyOf(writers).size());
        assertEquals(Set.of("prepare"), inTransaction(OURS, () -> workflow.currentTasks(key), true));
    }

    @Test
    void rollbackShouldTakeBackEngineAndEntitiesAlike() throws Exception {
        UUID body = inTransaction(OURS, this::write, false);
        assertEquals(Set.of(), inTransaction(OURS, () -> workflow.currentTasks(key), true));
        assertTrue(inTransaction(OURS, () -> persistence.find(Organisation.class, body), true).isEmpty());
    }

    @Test
    void refusedActOfTheEngineShouldTakeBackEntitiesToo() throws Exception {
        UUID[] body = new UUID[1];
        transaction.begin();
        tenancy.inTenant(OURS, () -> {
            body[0] = write();
            return assertThrows(Exception.class, () -> workflow.start(new ProcessKey("jalon", "1", "none.bpmn"), key, Map.of()));
        });
        transaction.rollback();
        assertTrue(inTransaction(OURS, () -> persistence.find(Organisation.class, body[0]), true).isEmpty());
        assertEquals(Set.of(), inTransaction(OURS, () -> workflow.currentTasks(key), true));
    }

    @Test
    void failureInsideTheEngineShouldLeaveTheTransactionUnableToCommit() throws Exception {
        transaction.begin();
        tenancy.inTenant(OURS, () -> {
            workflow.start(PROCESS, key, Map.of());
            workflow.complete(key, "prepare", Map.of());
            // No path leads on from here.
            return assertThrows(RuntimeException.class, () -> workflow.complete(key, "check", Map.of("checkOutcome", "DANCE")));
        });
        assertThrows(RollbackException.class, transaction::commit);
        assertEquals(Set.of(), inTransaction(OURS, () -> workflow.currentTasks(key), true));
    }

    @Test
    void neighbourShouldNeitherSeeNorMoveTheInstance() throws Exception {
        inTransaction(OURS, this::write, true);
        assertEquals(Set.of(), inTransaction(NEIGHBOUR, () -> workflow.currentTasks(key), true));
        assertEquals(List.of(), inTransaction(NEIGHBOUR, () -> workflow.doneActivities(key), true));
        inTransaction(NEIGHBOUR, () -> assertThrows(Problem.class, () -> workflow.complete(key, "prepare", Map.of())), false);
        assertEquals(Set.of("prepare"), inTransaction(OURS, () -> workflow.currentTasks(key), true));
    }

    @Test
    void engineShouldRefuseWorkWithoutTenant() throws Exception {
        transaction.begin();
        try {
            Throwable refused = assertThrows(RuntimeException.class, () -> workflow.currentTasks(key));
            assertTrue(causes(refused), refused.toString());
        } finally {
            transaction.rollback();
        }
    }

    private UUID write() {
        workflow.start(PROCESS, key, Map.of());
        Organisation body = persistence.add(new Organisation(new OrganisationFacts("OTHER", "Corps d'essai", null, null, null, null,
            null, null, Map.of(), null), LocalDate.EPOCH));
        persistence.flush();
        return body.id();
    }

    private <T> T inTransaction(TenantId tenant, Supplier<T> work, boolean commit) throws Exception {
        transaction.begin();
        try {
            return tenancy.inTenant(tenant, work);
        } finally {
            if (commit) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }

    private static boolean causes(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoTenantException) {
                return true;
            }
        }
        return false;
    }
}
