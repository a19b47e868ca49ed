package fr.jalon.kernel.persistence;

import fr.jalon.kernel.tenancy.Tenancy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.DatabaseSessionImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Puts {@link TenantDataSource} under every connection that EclipseLink takes, and stops the start if an entity could be
 * served from a cache that tenants share: with perfect row-level security, such a cache would still leak.
 */
public final class TenantSessionCustomizer implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        JNDIConnector wall = new WallConnector((JNDIConnector) ((DatasourceLogin) session.getLogin()).getConnector(),
                (DatabaseSessionImpl) session);
        route(session.getLogin(), wall);
        if (session instanceof ServerSession server) {
            route(server.getReadConnectionPool().getLogin(), wall);
            server.getConnectionPools().values().forEach(pool -> route(pool.getLogin(), wall));
        }
        session.getDescriptors().values().forEach(TenantSessionCustomizer::requireIsolation);
        session.getDescriptors().values().forEach(UuidColumns::mend);
        session.getEventManager().addListener(new OrmWrites());
    }

    private static void route(Login login, JNDIConnector wall) {
        ((DatasourceLogin) login).setConnector(wall);
    }

    /** EclipseLink tries a connection when it logs in, before there is a tenant; never again afterwards. */
    private static final class WallConnector extends JNDIConnector {

        private static final long serialVersionUID = 1L;

        private final transient JNDIConnector pool;
        private final transient DataSource wall;
        private final transient DatabaseSessionImpl session;

        WallConnector(JNDIConnector pool, DatabaseSessionImpl session) {
            this.pool = pool;
            this.session = session;
            this.wall = DataSources.tenants(new Tenancy());
        }

        @Override
        public Connection connect(Properties properties, Session user) {
            if (!session.isLoggedIn()) {
                return pool.connect(properties, user);
            }
            try {
                return wall.getConnection();
            } catch (SQLException failure) {
                throw new SqlFailure(failure);
            }
        }
    }

    private static void requireIsolation(ClassDescriptor descriptor) {
        boolean shared = !descriptor.isIsolated() && !descriptor.isAggregateDescriptor();
        if (shared || (TenantOwned.class.isAssignableFrom(descriptor.getJavaClass()) && !descriptor.hasMultitenantPolicy())) {
            throw new IllegalStateException(descriptor.getAlias() + " would be shared between tenants");
        }
    }
}
