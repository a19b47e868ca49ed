package fr.jalon.features.notification.control;

import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.NoticeKind.Mailing;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who can be reached, where, and what each chose. */
@ApplicationScoped
public class Recipients {

    @Inject
    private TenantSql sql;

    /**
     * A person who can be reached.
     *
     * @param email   address on the card, empty if there is none
     * @param choices what the person said; the usual holds for the others
     */
    public record Recipient(UUID personId, String name, Optional<String> email, Map<NoticeKind, Mailing> choices) {

        /** @return when that kind goes by mail */
        public Mailing mailing(NoticeKind kind) {
            return choices.getOrDefault(kind, kind.usual());
        }
    }

    /** @return those with an account or an address, by card */
    public Map<UUID, Recipient> of(Collection<UUID> personIds) {
        Object[] ids = {personIds.toArray(UUID[]::new)};
        Map<UUID, Recipient> found = new HashMap<>();
        sql.list("SELECT id, given_name || ' ' || family_name AS name, email FROM jalon.person WHERE id = ANY (?)"
                + " AND (account_id IS NOT NULL OR email IS NOT NULL)", row -> new Recipient(row.getObject("id", UUID.class),
                        row.getString("name"), Optional.ofNullable(row.getString("email")), new EnumMap<>(NoticeKind.class)), ids)
                .forEach(person -> found.put(person.personId(), person));
        sql.list("SELECT person_id, kind, choice FROM jalon.notification_choice WHERE person_id = ANY (?)", row -> {
            Recipient person = found.get(row.getObject("person_id", UUID.class));
            return person == null ? null : person.choices().put(NoticeKind.valueOf(row.getString("kind")),
                    Mailing.valueOf(row.getString("choice")));
        }, ids);
        return found;
    }

    /** Notes what a person chose. */
    public void choose(UUID personId, Map<NoticeKind, Mailing> choices) {
        choices.forEach((kind, choice) -> sql.update("INSERT INTO jalon.notification_choice (id, person_id, kind, choice)"
                + " VALUES (?,?,?,?) ON CONFLICT (tenant_id, person_id, kind) DO UPDATE SET choice = excluded.choice", Ids.next(), personId,
                kind.name(), choice.name()));
    }
}
