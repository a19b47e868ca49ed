package fr.jalon.kernel.tenancy;

import java.util.Objects;
import java.util.UUID;

/**
 * Names one tenant. There is no default tenant and no nil one.
 *
 * @param value never null, never the nil UUID
 */
public record TenantId(UUID value) {

    private static final UUID NIL = new UUID(0, 0);

    /** @throws IllegalArgumentException for the nil UUID, which owns the shared rows of the workflow engine */
    public TenantId {
        Objects.requireNonNull(value, "tenant id");
        if (NIL.equals(value)) {
            throw new IllegalArgumentException("the nil UUID is no tenant");
        }
    }

    /** @return the tenant written as a UUID */
    public static TenantId of(String uuid) {
        return new TenantId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
