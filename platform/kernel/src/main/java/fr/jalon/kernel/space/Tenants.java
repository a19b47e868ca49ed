package fr.jalon.kernel.space;

import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.space.control.TenantRows;
import fr.jalon.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** All tenants of the platform, for what concerns none in particular, and the one of the work at hand. */
@ApplicationScoped
public class Tenants {

    @Inject
    private ControlSql control;

    @Inject
    private Tenancy tenancy;

    /** For the container. */
    public Tenants() {
    }

    /**
     * @param control reaches schema control
     * @param tenancy knows the bound tenant
     */
    public Tenants(ControlSql control, Tenancy tenancy) {
        this.control = control;
        this.tenancy = tenancy;
    }

    /** @return every tenant, by slug */
    public List<Tenant> all() {
        return control.list("SELECT * FROM control.tenants()", TenantRows::tenant);
    }

    /** @return the tenant of that slug, without asking whether the caller may know; for administrators only */
    public Optional<Tenant> bySlug(String slug) {
        return control.one("SELECT * FROM control.tenant_by_slug(?)", TenantRows::tenant, slug);
    }

    /**
     * @return the tenant that the current work belongs to
     * @throws fr.jalon.kernel.tenancy.NoTenantException if none is bound
     */
    public Tenant current() {
        return control.one("SELECT * FROM control.tenant_by_id(?)", TenantRows::tenant, tenancy.current().value()).orElseThrow();
    }
}
