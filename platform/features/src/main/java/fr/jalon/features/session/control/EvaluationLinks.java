package fr.jalon.features.session.control;

import fr.jalon.features.session.SessionProblem;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.outbox.Outbox;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/** Secret links to questionnaires: several may stand at once, and all of them are withdrawn together. */
@ApplicationScoped
public class EvaluationLinks {

    /** Within a day: several people may each show one. */
    private static final int MOST_LINKS = 20;

    @Inject
    private ControlSql control;

    @Inject
    private TenantSql sql;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    private record Guest(TenantId tenant, UUID evaluation) {
    }

    /**
     * @param work gets the questionnaire's identifier, in the one tenant that it belongs to
     * @throws Problem NO_EVALUATION_LINK for what is no link, or ended
     */
    public <T> T through(String secret, Function<UUID, T> work) {
        Guest guest = OpaqueSecret.parse(secret).flatMap(known -> control.one("SELECT tenant_id, subject_id FROM control.find_guest_link(?, ?)",
                row -> new Guest(new TenantId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)), known.hash(), clock.instant()))
                .orElseThrow(EvaluationLinks::ended);
        return tenancy.inTenant(guest.tenant(), () -> work.apply(guest.evaluation()));
    }

    static Problem ended() {
        return new Problem(SessionProblem.NO_EVALUATION_LINK, "Ce lien est inconnu, ou le questionnaire est clos. Demandez un autre lien à la"
                + " personne qui tient la séance.");
    }

    /**
     * @return a new address; what leads there is known to nobody afterwards
     * @throws Problem TOO_MANY_LINKS
     */
    String open(Evaluation evaluation) {
        OpaqueSecret secret = OpaqueSecret.next();
        boolean made = sql.one("SELECT control.open_guest_link(?, ?, ?, ?, ?)", row -> row.getBoolean(1), secret.hash(), evaluation.id(),
                clock.instant(), evaluation.closesAt(), MOST_LINKS).orElse(false);
        if (!made) {
            throw new Problem(SessionProblem.TOO_MANY_LINKS, MOST_LINKS + " liens ont déjà été faits aujourd'hui. Servez-vous d'un lien"
                    + " encore affiché, ou revenez demain.");
        }
        return outbox.link("/evaluation#" + secret.value());
    }

    void close(UUID evaluation) {
        sql.call("SELECT control.close_guest_links(?)", evaluation);
    }
}
