package fr.jalon.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while PostgreSQL answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseReady.class.getName());

    @Inject
    private ControlSql sql;

    @Override
    public HealthCheckResponse call() {
        try {
            sql.call("SELECT 1");
            return HealthCheckResponse.up("database");
        } catch (SqlFailure failure) {
            LOG.log(Level.WARNING, "the database does not answer", failure);
            return HealthCheckResponse.down("database");
        }
    }
}
