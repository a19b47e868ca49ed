package fr.jalon.kernel.audit;

import fr.jalon.kernel.digest.Sha256;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.web.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who did what, when. Entries are append-only, for the database role too; their payload stands apart and may be erased,
 * the salted digest stays. Written in the transaction of the act: no act without its entry, no entry without its act.
 */
@ApplicationScoped
public class Audit {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    @Inject
    private Actor actor;

    @Inject
    private Event<ActRecorded> recorded;

    /**
     * Records an act.
     *
     * @param action       stable kebab-case verb, e.g. {@code delivery-decided}
     * @param subjectKind  what it was done to
     * @param subjectId    the subject's identifier
     * @param engagementId the engagement that it belongs to, or null
     * @param payload      French sentence for people, may name persons: it can be erased later; never null
     */
    public void record(String action, String subjectKind, UUID subjectId, UUID engagementId, String payload) {
        UUID id = Ids.next();
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        sql.update("INSERT INTO jalon.audit_entry (id, at, account_id, person_id, action, subject_kind, subject_id,"
                + " engagement_id, request_id, payload_digest) VALUES (?,?,?,?,?,?,?,?,?,?)", id, clock.instant(),
                actor.accountId().orElse(null), actor.personId().orElse(null), action, subjectKind, subjectId, engagementId,
                RequestId.current(), digest(salt, payload));
        sql.update("INSERT INTO jalon.audit_payload (id, salt, payload) VALUES (?,?,?)", id, salt, payload);
        if (engagementId != null && actor.personId().isPresent()) {
            recorded.fire(new ActRecorded(action, engagementId));
        }
    }

    /** @return the acts on a subject, or on an engagement as a whole, oldest first */
    public List<AuditEntry> history(UUID subjectOrEngagement) {
        return sql.list("SELECT e.id, e.at, e.person_id, e.action, e.subject_kind, e.subject_id, p.payload"
                + " FROM jalon.audit_entry e LEFT JOIN jalon.audit_payload p ON p.tenant_id = e.tenant_id AND p.id = e.id"
                + " WHERE e.subject_id = ? OR e.engagement_id = ? ORDER BY e.at, e.id", row -> new AuditEntry(
                        row.getObject("id", UUID.class), Sql.instant(row, "at"), row.getObject("person_id", UUID.class),
                        row.getString("action"), row.getString("subject_kind"), row.getObject("subject_id", UUID.class),
                        row.getString("payload")), subjectOrEngagement, subjectOrEngagement);
    }

    /** @return instant of the last act in each engagement of the tenant */
    public Map<UUID, Instant> lastByEngagement() {
        Map<UUID, Instant> last = new HashMap<>();
        sql.list("SELECT engagement_id, max(at) AS at FROM jalon.audit_entry WHERE engagement_id IS NOT NULL GROUP BY engagement_id",
                row -> last.put(row.getObject("engagement_id", UUID.class), Sql.instant(row, "at")));
        return last;
    }

    static byte[] digest(byte[] salt, String payload) {
        MessageDigest sha256 = Sha256.begin();
        sha256.update(salt);
        return sha256.digest(payload.getBytes(StandardCharsets.UTF_8));
    }
}
