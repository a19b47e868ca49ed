package fr.jalon.kernel.persistence;

import java.sql.Types;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets a {@code uuid} column be null. EclipseLink's own converter fails on reading a null, and sends one as VARCHAR, which
 * PostgreSQL refuses for such a column.
 */
public final class UuidColumns implements Converter {

    private static final long serialVersionUID = 1L;

    private UuidColumns() {
    }

    /** Mends all attributes of type {@link UUID}; called before the session is initialised. */
    public static void mend(ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            if (mapping instanceof AbstractDirectMapping direct && uuid(descriptor.getJavaClass(), mapping.getAttributeName())) {
                direct.setConverter(new UuidColumns());
                direct.getField().setSqlType(Types.OTHER);
            }
        }
    }

    /** Asks the class: the mapping does not know its attribute's type yet. */
    private static boolean uuid(Class<?> entity, String attribute) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            if (Arrays.stream(type.getDeclaredFields()).anyMatch(f -> f.getName().equals(attribute) && f.getType() == UUID.class)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Object convertObjectValueToDataValue(Object value, Session session) {
        return value;
    }

    @Override
    public Object convertDataValueToObjectValue(Object value, Session session) {
        return value == null || value instanceof UUID ? value : UUID.fromString(value.toString());
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
        mapping.getField().setType(UUID.class);
    }
}
