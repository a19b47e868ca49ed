package fr.jalon.features.notification.control;

import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.control.MailText.Line;
import fr.jalon.features.notification.control.MailText.Part;
import fr.jalon.features.notification.control.Recipients.Recipient;
import fr.jalon.kernel.outbox.Outbox;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** One mail for each person and day with everything that was kept for it. */
@ApplicationScoped
public class Digests {

    @Inject
    private TenantSql sql;

    @Inject
    private Recipients recipients;

    @Inject
    private MailText text;

    @Inject
    private Outbox outbox;

    private record Kept(UUID personId, NoticeKind kind, Line line, Instant at) {
    }

    /** Queues them. What is read meanwhile is no news any more, and whoever has no address by now gets none. */
    public void send(LocalDate day) {
        List<Kept> kept = sql.list("UPDATE jalon.notification SET mailing = 'DIGESTED' WHERE mailing = 'TO_DIGEST'"
                + " RETURNING person_id, kind, title, sentence, path, read_at, told_at", row -> row.getObject("read_at") != null ? null
                        : new Kept(row.getObject("person_id", UUID.class), NoticeKind.valueOf(row.getString("kind")),
                        new Line(row.getString("title"), row.getString("sentence"), row.getString("path")), Sql.instant(row, "told_at")));
        Map<UUID, Map<NoticeKind, List<Line>>> byPerson = new LinkedHashMap<>();
        kept.stream().filter(Objects::nonNull).sorted(Comparator.comparing(Kept::at)).forEach(one -> byPerson.computeIfAbsent(one.personId(),
                any -> new EnumMap<>(NoticeKind.class)).computeIfAbsent(one.kind(), any -> new ArrayList<>()).add(one.line()));
        Map<UUID, Recipient> people = recipients.of(byPerson.keySet());
        byPerson.forEach((person, kinds) -> {
            if (people.containsKey(person)) {
                people.get(person).email().ifPresent(to -> outbox.queue(text.digest(day, parts(kinds), to)));
            }
        });
    }

    private static List<Part> parts(Map<NoticeKind, List<Line>> kinds) {
        return kinds.entrySet().stream().map(entry -> new Part(entry.getKey().label(), entry.getValue())).toList();
    }
}
