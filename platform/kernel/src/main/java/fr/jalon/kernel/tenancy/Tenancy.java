package fr.jalon.kernel.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tenant of the work at hand. It is bound to the thread, never inherited by another one, and never replaced by a
 * second tenant while work for the first one goes on.
 */
@ApplicationScoped
public class Tenancy {

    private static final ThreadLocal<TenantId> BOUND = new ThreadLocal<>();

    /**
     * @return the tenant that the current work belongs to
     * @throws NoTenantException if no tenant is bound
     */
    public TenantId current() {
        return bound().orElseThrow(() -> new NoTenantException("no tenant is bound to this work"));
    }

    /** @return the bound tenant, for those who must act differently without one (filters, logs) */
    public Optional<TenantId> bound() {
        return Optional.ofNullable(BOUND.get());
    }

    /**
     * Runs work for a tenant and restores what was bound before, also when the work fails.
     *
     * @throws NoTenantException if another tenant is bound already: a thread serves one tenant at a time
     */
    public <T> T inTenant(TenantId tenant, Supplier<T> work) {
        TenantId before = BOUND.get();
        bind(tenant);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** Binds for a whole request; the caller must {@link #release()} in any case. */
    public void bind(TenantId tenant) {
        TenantId before = BOUND.get();
        if (before != null && !before.equals(tenant)) {
            throw new NoTenantException("this work belongs to another tenant already");
        }
        BOUND.set(tenant);
    }

    /** Ends what {@link #bind} began. */
    public void release() {
        BOUND.remove();
    }

    private static void restore(TenantId before) {
        if (before == null) {
            BOUND.remove();
        } else {
            BOUND.set(before);
        }
    }
}
