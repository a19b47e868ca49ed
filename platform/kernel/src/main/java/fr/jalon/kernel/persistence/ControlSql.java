package fr.jalon.kernel.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/**
 * Calls functions of schema {@code control} before any tenant is known: sign-in, invitations, due wake-ups. Each
 * statement commits by itself. The role has no grant on tables there, only on functions that take a secret or an id.
 */
@ApplicationScoped
public class ControlSql extends Sql {

    private DataSource source;

    @PostConstruct
    void connect() {
        source = DataSources.control();
    }

    @Override
    protected DataSource dataSource() {
        return source;
    }
}
