package fr.jalon.features.testing;

import fr.jalon.kernel.audit.Actor;
import fr.jalon.kernel.legaltime.Holidays;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.Migrations;
import fr.jalon.kernel.persistence.OrmWrites;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantOwned;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.persistence.TransactionMemory;
import fr.jalon.kernel.persistence.UuidColumns;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import fr.jalon.local.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Two tenants on a real, migrated database, with the real beans over real JPA and SQL; both walls stand. Each {@link #in} is one
 * transaction of one tenant, as a request would be.
 */
public final class TestSpaces implements AutoCloseable {

    /** Today, everywhere in these tests. */
    public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

    private final TestDatabase.Database database;
    private final EntityManagerFactory factory;
    private final Map<TenantId, UUID> actors = new HashMap<>();
    private final Tenancy tenancy = new Tenancy();
    private TestBeans beans;
    private int statements;
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    /** The first tenant. */
    public final TenantId here = new TenantId(UUID.randomUUID());
    /** Its neighbour. */
    public final TenantId next = new TenantId(UUID.randomUUID());

    /** @param extra further stand-ins, for example a port's implementation */
    public TestSpaces(Object... extra) {
        database = TestDatabase.freshDatabase("features", empty -> Migrations.migrate(empty.url(), empty.ownerUser(), empty.password()));
        tenant(here, "ici");
        tenant(next, "voisin");
        factory = factory();
        restart(extra);
    }

    /** Forgets all beans and what they remember, as a new start of the platform on the same database does. */
    public void restart(Object... extra) {
        Object[] given = new Object[extra.length + 8];
        System.arraycopy(extra, 0, given, 0, extra.length);
        Object[] own = {tenancy, new BoundPersistence(), new BoundSql(), new PlainControl(), new Caller(), movingClock(),
            new LegalTime(Holidays.official()), new TransactionMemory(registry(), tenancy)};
        System.arraycopy(own, 0, given, extra.length, own.length);
        beans = new TestBeans(given);
    }

    private static TransactionSynchronizationRegistry registry() {
        Map<Object, Object> resources = new WeakHashMap<>();
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(TestSpaces.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class}, (self, method, args) -> switch (method.getName()) {
                    case "getTransactionKey" -> CURRENT.get();
                    case "getResource" -> resources.get(CURRENT.get());
                    case "putResource" -> resources.put(CURRENT.get(), args[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Clock movingClock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return clock.withZone(zone);
            }

            @Override
            public Instant instant() {
                return clock.instant();
            }
        };
    }

    /** @return how many statements of plain SQL were sent so far */
    public int statements() {
        return statements;
    }

    /** Moves every bean's clock. */
    public void moveTo(Instant instant) {
        clock = Clock.fixed(instant, ZoneOffset.UTC);
    }

    private EntityManagerFactory factory() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.nonJtaDataSource", database.app());
        settings.put("jakarta.persistence.jtaDataSource", "");
        settings.put("eclipselink.session.customizer", PlainSession.class.getName());
        settings.put("eclipselink.weaving", "false");
        settings.put("eclipselink.logging.level", "WARNING");
        // A wrong mapping fails here, not at its first use.
        settings.put("eclipselink.deploy-on-startup", "true");
        return new org.eclipse.persistence.jpa.PersistenceProvider().createEntityManagerFactory("jalon", settings);
    }

    /** Stands in for the container's customizer, which looks pools up. */
    public static final class PlainSession implements org.eclipse.persistence.config.SessionCustomizer {
        @Override
        public void customize(org.eclipse.persistence.sessions.Session session) {
            session.getEventManager().addListener(new OrmWrites());
            session.getDescriptors().values().stream().filter(d -> !d.isIsolated() && !d.isAggregateDescriptor()).forEach(d -> {
                throw new IllegalStateException(d.getAlias() + " would be shared between tenants");
            });
            session.getDescriptors().values().forEach(UuidColumns::mend);
        }
    }

    private void tenant(TenantId id, String slug) {
        try (Connection connection = database.appConnection(); PreparedStatement save = connection.prepareStatement(
                "SELECT control.save_tenant(?, ?, ?, 'REGION', 'METROPOLE', 'Europe/Paris',"
                        + " '{\"region\":\"93\",\"programmes\":[\"jardins\"]}')")) {
            save.setObject(1, id.value());
            save.setString(2, slug);
            save.setString(3, "Espace " + slug);
            save.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @return a bean with everything it needs */
    public <T> T bean(Class<T> type) {
        return beans.get(type);
    }

    /** Fires a CDI event, as a bean would. */
    public void fire(Object event) {
        beans.fire(event);
    }

    /** Says whose card acts in a tenant from now on. */
    public void actAs(TenantId tenant, UUID person) {
        actors.put(tenant, person);
    }

    /** Runs one transaction of a tenant; a failure undoes it. */
    public <T> T in(TenantId tenant, Supplier<T> work) {
        return tenancy.inTenant(tenant, () -> {
            EntityManager manager = factory.createEntityManager(Map.of(TenantOwned.TENANT_PROPERTY, tenant.value()));
            CURRENT.set(manager);
            try {
                manager.getTransaction().begin();
                bind(manager.unwrap(Connection.class), tenant);
                T answer = work.get();
                manager.getTransaction().commit();
                return answer;
            } finally {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
                CURRENT.remove();
                manager.close();
            }
        });
    }

    /** As {@link #in}, for work without an answer. */
    public void run(TenantId tenant, Runnable work) {
        in(tenant, () -> {
            work.run();
            return null;
        });
    }

    private static void bind(Connection connection, TenantId tenant) {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant.toString());
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    private static final class BoundPersistence extends Persistence {
        @Override
        public EntityManager em() {
            return CURRENT.get();
        }
    }

    private final class BoundSql extends TenantSql {
        @Override
        protected DataSource dataSource() {
            statements++;
            Connection connection = CURRENT.get().unwrap(Connection.class);
            Connection open = (Connection) Proxy.newProxyInstance(TestSpaces.class.getClassLoader(), new Class<?>[] {Connection.class},
                    (self, method, args) -> method.getName().equals("close") ? null : call(method, connection, args));
            return (DataSource) Proxy.newProxyInstance(TestSpaces.class.getClassLoader(), new Class<?>[] {DataSource.class},
                    (self, method, args) -> open);
        }

        private Object call(java.lang.reflect.Method method, Connection connection, Object[] args) throws Throwable {
            try {
                return method.invoke(connection, args);
            } catch (java.lang.reflect.InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }

    private final class PlainControl extends ControlSql {
        @Override
        protected DataSource dataSource() {
            return database.app();
        }
    }

    private final class Caller implements Actor {
        @Override
        public Optional<UUID> accountId() {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> personId() {
            return tenancy.bound().map(actors::get);
        }
    }
}
