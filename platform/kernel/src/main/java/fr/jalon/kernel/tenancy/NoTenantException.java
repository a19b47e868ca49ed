package fr.jalon.kernel.tenancy;

/**
 * No tenant, no work: raised in Java because PostgreSQL alone answers an empty set where a table is empty.
 * Unchecked on purpose: EclipseLink retries and hangs on an SQLException at this place.
 */
public final class NoTenantException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param message what was asked for without a tenant, or with two */
    public NoTenantException(String message) {
        super(message);
    }
}
