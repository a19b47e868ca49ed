package fr.jalon.kernel.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Declares the two pools; a web listener because the container reads data source definitions from its components only.
 * {@code jalon} takes part in JTA transactions, {@code control} commits each statement. {@code url} alone is set: with a
 * server name beside it the driver dials localhost:5432.
 */
@DataSourceDefinition(name = DataSources.TENANTS, className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=jalon.db.url}", user = "${MPCONFIG=jalon.db.app.user}", password = "${MPCONFIG=jalon.db.app.password}",
        minPoolSize = 2, maxPoolSize = 24, properties = Pools.NO_VALUES_IN_MESSAGES)
@DataSourceDefinition(name = DataSources.CONTROL, className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=jalon.db.url}", user = "${MPCONFIG=jalon.db.app.user}", password = "${MPCONFIG=jalon.db.app.password}",
        minPoolSize = 1, maxPoolSize = 8, transactional = false,
        properties = Pools.NO_VALUES_IN_MESSAGES)
@WebListener
public class Pools implements ServletContextListener {

    /** A violated constraint's detail repeats the row's values, and the message ends in a log. */
    static final String NO_VALUES_IN_MESSAGES = "logServerErrorDetail=false";
}
