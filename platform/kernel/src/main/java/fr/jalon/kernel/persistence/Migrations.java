package fr.jalon.kernel.persistence;

import fr.jalon.kernel.web.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date before anything else runs, logged in as its owner; the application itself never is. */
@ApplicationScoped
public class Migrations {

    void migrate(@Observes @Priority(StartOrder.SCHEMA) @Initialized(ApplicationScoped.class) Object start) {
        Config config = ConfigProvider.getConfig();
        migrate(config.getValue("jalon.db.url", String.class), config.getValue("jalon.db.owner.user", String.class),
                config.getValue("jalon.db.owner.password", String.class));
    }

    /**
     * @param url      JDBC address of the database
     * @param owner    role that owns the schemas; forced row-level security binds it too, so a migration of tenants' rows
     *                 goes through {@code control.each_tenant}
     * @param password of that role
     */
    public static void migrate(String url, String owner, String password) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, owner, password)
                .schemas("control")
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                // The kernel and the features number their files in ranges of their own: a new one of the kernel comes after V1xx.
                .outOfOrder(true)
                .outputQueryResults(false)
                .load()
                .migrate();
    }
}
