package fr.jalon.app.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.organisation.entity.Organisation;
import fr.jalon.features.organisation.entity.OrganisationFacts;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.SqlFailure;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.persistence.TransactionMemory;
import fr.jalon.kernel.space.Tenants;
import fr.jalon.kernel.tenancy.NoTenantException;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One hook binds the tenant for JPA, plain SQL and background work: proved inside the container, under load, with failures. */
@ExtendWith(ArquillianExtension.class)
class TenantHookIT {

    private static final int THREADS = 8;
    private static final int ROUNDS = 60;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Tenants tenants;

    @Inject
    private TenantSql sql;

    @Inject
    private Persistence persistence;

    @Inject
    private TransactionMemory memory;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService executor;

    private TenantId own;
    private TenantId neighbour;

    @BeforeEach
    void twoTenants() {
        own = tenants.all().get(0).id();
        neighbour = tenants.all().get(1).id();
    }

    @Test
    void jpaAndSqlShouldShareOneConnectionBoundToTheTenant() throws Exception {
        String session = "SELECT current_setting('app.tenant') || ' ' || pg_backend_pid() || ' ' || pg_current_xact_id()";
        inTransaction(own, () -> {
            String bySql = sql.one(session, row -> row.getString(1)).orElseThrow();
            UUID id = add("sonde").id();
            persistence.flush();
            assertTrue(bySql.startsWith(own.toString()));
            assertEquals(bySql, sql.one(session, row -> row.getString(1)).orElseThrow());
            assertEquals(1, sql.list("SELECT id FROM jalon.organisation WHERE id = ?", row -> row.getObject(1), id).size());
            return null;
        }, false);
    }

    @Test
    void aRefusalOfTheDatabaseShouldNotRepeatTheRowsValues() throws Exception {
        inTransaction(own, () -> {
            UUID id = add("sonde").id();
            persistence.flush();
            SqlFailure refused = assertThrows(SqlFailure.class,
                    () -> sql.update("INSERT INTO jalon.organisation SELECT * FROM jalon.organisation WHERE id = ?", id));
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                assertFalse(cause.getMessage().contains(id.toString()), cause.getMessage());
            }
            return null;
        }, false);
    }

    @Test
    void whatATransactionRemembersShouldEndWithEachWriteOfTheOrm() throws Exception {
        inTransaction(own, () -> {
            Organisation body = add("avant");
            persistence.flush();
            Supplier<String> name = () -> memory.once(getClass(), body.id(),
                    () -> sql.one("SELECT name FROM jalon.organisation WHERE id = ?", row -> row.getString(1), body.id()).orElseThrow());
            assertEquals("avant", name.get());
            body.describe(facts("après"));
            // any query makes the ORM write what it held back
            persistence.list(Organisation.class, "SELECT o FROM Organisation o WHERE o.name = ?1", "après");
            assertEquals("après", name.get());
            return null;
        }, false);
    }

    @Test
    void workWithoutTenantShouldBeRefusedInJava() throws Exception {
        transaction.begin();
        try {
            assertThrows(NoTenantException.class, () -> sql.one("SELECT 1 WHERE false", row -> 1));
            assertThrows(NoTenantException.class, () -> persistence.find(Organisation.class, UUID.randomUUID()));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void workOutsideATransactionShouldBeRefused() {
        tenancy.inTenant(own, () -> {
            assertThrows(NoTenantException.class, () -> sql.one("SELECT 1", row -> 1));
            assertThrows(NoTenantException.class, () -> persistence.find(Organisation.class, UUID.randomUUID()));
            return null;
        });
    }

    @Test
    void secondTenantInOneTransactionShouldBeRefused() throws Exception {
        transaction.begin();
        try {
            tenancy.inTenant(own, () -> sql.one("SELECT 1", row -> 1));
            assertThrows(NoTenantException.class, () -> tenancy.inTenant(neighbour, () -> sql.one("SELECT 1", row -> 1)));
            tenancy.inTenant(own, () -> persistence.find(Organisation.class, UUID.randomUUID()));
            assertThrows(NoTenantException.class,
                    () -> tenancy.inTenant(neighbour, () -> persistence.find(Organisation.class, UUID.randomUUID())));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void ormWallAloneShouldHideTheNeighbour() throws Exception {
        UUID theirs = inTransaction(neighbour, () -> add("voisin").id(), true);
        inTransaction(own, () -> {
            assertTrue(persistence.find(Organisation.class, theirs).isEmpty());
            // Row-level security is told the neighbour's tenant behind the ORM's back: its wall stands alone now.
            sql.call("SELECT set_config('app.tenant', ?, true)", neighbour.toString());
            assertEquals(1, sql.list("SELECT 1 FROM jalon.organisation WHERE id = ?", row -> 1, theirs).size());
            assertTrue(persistence.find(Organisation.class, theirs).isEmpty());
            assertTrue(persistence.list(Organisation.class, "SELECT o FROM Organisation o WHERE o.id = ?1", theirs).isEmpty());
            return null;
        }, false);
    }

    @Test
    void backgroundWorkShouldInheritNoTenant() {
        tenancy.inTenant(own, () -> {
            Future<Boolean> bound = executor.submit(() -> tenancy.bound().isPresent());
            try {
                assertEquals(false, bound.get());
            } catch (InterruptedException | ExecutionException failure) {
                throw new IllegalStateException(failure);
            }
            return null;
        });
    }

    @Test
    void mixedWorkOnManyThreadsShouldNeverSeeANeighboursRow() throws Exception {
        List<Future<Integer>> workers = new ArrayList<>();
        for (int worker = 0; worker < THREADS; worker++) {
            int number = worker;
            workers.add(executor.submit(() -> rounds(number)));
        }
        int wrong = 0;
        for (Future<Integer> worker : workers) {
            wrong += worker.get();
        }
        assertEquals(0, wrong);
    }

    private int rounds(int worker) throws Exception {
        int wrong = 0;
        for (int round = 0; round < ROUNDS; round++) {
            TenantId tenant = (worker + round) % 2 == 0 ? own : neighbour;
            String mark = "charge-" + tenant;
            boolean commit = round % 3 != 0;
            boolean broken = round % 5 == 4;
            wrong += inTransaction(tenant, () -> mixed(mark, broken), commit && !broken);
        }
        return wrong;
    }

    private int mixed(String mark, boolean breakIt) {
        add(mark);
        int wrong = persistence.list(String.class, "SELECT o.name FROM Organisation o WHERE o.name LIKE 'charge-%'").stream()
                .mapToInt(name -> name.equals(mark) ? 0 : 1).sum();
        wrong += sql.list("SELECT name FROM jalon.organisation WHERE name LIKE 'charge-%'", row -> row.getString(1)).stream()
                .mapToInt(name -> name.equals(mark) ? 0 : 1).sum();
        if (breakIt) {
            assertThrows(SqlFailure.class, () -> sql.call("SELECT 1 / 0"));
        }
        return wrong;
    }

    private Organisation add(String name) {
        return persistence.add(new Organisation(facts(name), LocalDate.of(2026, 1, 1)));
    }

    private static OrganisationFacts facts(String name) {
        return new OrganisationFacts("OTHER", name, null, null, null, null, null, null, Map.of(), null);
    }

    /** The tenant stays bound until the commit, which writes what the ORM still holds back. */
    private <T> T inTransaction(TenantId tenant, Callable<T> work, boolean commit) {
        return tenancy.inTenant(tenant, () -> {
            try {
                transaction.begin();
                try {
                    return work.call();
                } finally {
                    if (commit) {
                        transaction.commit();
                    } else {
                        transaction.rollback();
                    }
                }
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
