package fr.jalon.features.notification.control;

import fr.jalon.features.notification.DueSource;
import fr.jalon.features.notification.DueThing;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.NoticeKind.Mailing;
import fr.jalon.features.people.control.PersonDirectory;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.outbox.MailSettings;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Measures, on demand, a morning with 10,000 reminders to 500 people; prints times, statements and the ratio to bare inserts. No test. */
final class MeasuredReminders {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final int REMINDERS = 10_000;
    private static final int PEOPLE = 500;
    private static final String TABLES = "jalon.outgoing_mail jalon.notification";

    private static final List<DueThing> THINGS = new ArrayList<>();

    private MeasuredReminders() {
    }

    /** @param arguments none */
    public static void main(String[] arguments) {
        DueSource source = (first, last) -> THINGS;
        try (TestSpaces spaces = new TestSpaces(source)) {
            spaces.bean(MailSettings.class).use(new MailSettings.Server("127.0.0.1", 25, MailSettings.Security.NONE, "", "",
                "jalon@exemple.fr"), "https://jalon.exemple.fr");
            List<UUID> people = people(spaces);
            for (int i = 0; i < REMINDERS; i++) {
                THINGS.add(new DueThing(Ids.next(), "Livrable " + i, "Remettre officiellement le livrable", TODAY.plusDays(i % 2 == 0 ? 7 : 1),
                    null, "/projets/1/livrables/" + i, Set.of(people.get(i % PEOPLE))));
            }
            for (int round = 0; round < 3; round++) {
                round(spaces, people);
            }
        }
    }

    private static void round(TestSpaces spaces, List<UUID> people) {
        double base = measure(spaces, "bare inserts", 0, () -> THINGS.forEach(thing -> spaces.bean(TenantSql.class).update(
            "INSERT INTO jalon.outgoing_mail (id, recipient, subject, plain, html) VALUES (?,?,?,?,?)", Ids.next(), "a@exemple.fr", "s", "p",
            "h")));
        clear(spaces);
        choose(spaces, people, Mailing.NEVER);
        measure(spaces, "told in the space alone", base, () -> tell(spaces));
        measure(spaces, "computed again", base, () -> tell(spaces));
        clear(spaces);
        choose(spaces, people, Mailing.DIGEST);
        measure(spaces, "told, kept for the digest", base, () -> tell(spaces));
        measure(spaces, "500 digests queued", base, () -> spaces.bean(Digests.class).send(TODAY));
        clear(spaces);
        choose(spaces, people, Mailing.NOW);
        measure(spaces, "told and queued one by one", base, () -> tell(spaces));
        clear(spaces);
        System.out.println();
    }

    private static void tell(TestSpaces spaces) {
        spaces.bean(Reminders.class).tell(TODAY.minusDays(1), TODAY);
    }

    private static List<UUID> people(TestSpaces spaces) {
        return spaces.in(spaces.here, () -> IntStream.range(0, PEOPLE).mapToObj(i -> spaces.bean(PersonDirectory.class).create(
            new PersonDirectory.Card("Personne" + i, "Prénom", "personne" + i + "@exemple.fr", null, null, null)).id()).toList());
    }

    private static void choose(TestSpaces spaces, List<UUID> people, Mailing mailing) {
        spaces.run(spaces.here, () -> people.forEach(person -> spaces.bean(Recipients.class).choose(person,
            Map.of(NoticeKind.DEADLINE, mailing))));
    }

    private static void clear(TestSpaces spaces) {
        spaces.run(spaces.here, () -> {
            for (String table : TABLES.split(" ")) {
                spaces.bean(TenantSql.class).update("DELETE FROM " + table);
            }
        });
    }

    private static double measure(TestSpaces spaces, String what, double base, Runnable work) {
        int before = spaces.statements();
        long begin = System.nanoTime();
        spaces.run(spaces.here, work);
        double millis = (System.nanoTime() - begin) / 1e6;
        System.out.printf(Locale.ROOT, "%-28s %8.0f ms, %6d statements, ratio %.2f%n", what, millis, spaces.statements() - before,
            base == 0 ? 1 : millis / base);
        return millis;
    }
}
