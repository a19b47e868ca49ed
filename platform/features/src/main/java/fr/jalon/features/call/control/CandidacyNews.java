package fr.jalon.features.call.control;

import fr.jalon.features.call.control.CallBook.Call;
import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.Notices;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells those who read a call, and who opened it, that something was handed in. */
@ApplicationScoped
class CandidacyNews {

    @Inject
    private TenantSql sql;

    @Inject
    private Notices notices;

    @Inject
    private SpaceSettings space;

    /**
     * @param who      the organisation
     * @param occasion what was handed in: nothing for the candidacy itself, else the complement
     * @param said     how, empty or « , en retard de … »
     */
    void deposited(Call call, UUID candidacy, String who, String occasion, String said) {
        notices.tell(new Notice(NoticeKind.AWAITED, candidacy, occasion, space.today(), null, "Candidature : " + who, "« " + who
                        + " » a déposé sa candidature à « " + call.title() + " »" + said + ". Elle attend d'être lue.",
                "/appels/" + call.id() + "/candidatures/" + candidacy),
                sql.list("SELECT person_id FROM jalon.call_reader WHERE call_id = ? UNION SELECT opened_by FROM jalon.call WHERE id = ?",
                        row -> row.getObject(1, UUID.class), call.id(), call.id()));
    }
}
