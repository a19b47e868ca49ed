package fr.jalon.kernel.persistence;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;

/** PostgreSQL with null identifiers: EclipseLink sends a null UUID as VARCHAR, which a uuid column refuses. */
public class UuidPlatform extends PostgreSQLPlatform {

    private static final long serialVersionUID = 1L;

    @Override
    public int getJDBCType(Class<?> type) {
        return UUID.class.equals(type) ? Types.OTHER : super.getJDBCType(type);
    }
}
