package fr.jalon.features.call.control;

import fr.jalon.features.call.CallProblem;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets in, into the one tenant that it belongs to, whoever has a link, or reads what is public. */
@ApplicationScoped
public class GuestDoor {

    @Inject
    private ControlSql control;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Clock clock;

    private record Guest(TenantId tenant, UUID candidacy) {
    }

    /**
     * @param work gets the candidacy
     * @throws Problem ABSENT for what is no link, or expired
     */
    public <T> T through(String secret, Function<UUID, T> work) {
        Guest guest = OpaqueSecret.parse(secret).flatMap(known -> control.one("SELECT tenant_id, subject_id FROM control.find_guest_link(?, ?)",
                row -> new Guest(new TenantId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)), known.hash(), clock.instant()))
                .orElseThrow(() -> new Problem(CallProblem.NO_GUEST_LINK, "Ce lien est inconnu ou a expiré. Demandez-en un autre depuis la page"
                        + " de l'appel à candidatures : ce que vous avez enregistré est gardé."));
        return tenancy.inTenant(guest.tenant(), () -> work.apply(guest.candidacy()));
    }

    /** @throws Problem ABSENT if there is no such call */
    public <T> T ofCall(UUID call, Supplier<T> work) {
        TenantId tenant = control.one("SELECT control.find_public_call(?)", row -> row.getObject(1, UUID.class), call).map(TenantId::new)
                .orElseThrow(CallBook::absent);
        return tenancy.inTenant(tenant, work);
    }
}
