package fr.jalon.features.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.notification.NoticeKind.Mailing;
import fr.jalon.features.notification.control.DailyRound;
import fr.jalon.features.notification.control.Inbox;
import fr.jalon.features.notification.control.Recipients;
import fr.jalon.features.people.control.PersonDirectory;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.outbox.MailSettings;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told what, on a real database; the day of these tests is Monday 23 November 2026. */
class NotificationDbTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    /** Whatever a feature would say is due, in one tenant. */
    private final class Due implements DueSource {
        @Override
        public List<DueThing> between(LocalDate first, LocalDate last) {
            boolean here = spaces.bean(Tenancy.class).current().equals(spaces.here);
            return here ? things.stream().filter(t -> !t.dueOn().isBefore(first) && !t.dueOn().isAfter(last)).toList() : List.of();
        }
    }

    private final List<DueThing> things = new ArrayList<>();
    private final TestSpaces spaces = new TestSpaces(new Due());
    private final UUID anne = person(spaces.here, "Garcia", "anne@exemple.fr");
    private final UUID paul = person(spaces.here, "Roux", null);
    private final UUID sophie = person(spaces.next, "Lefebvre", "sophie@exemple.fr");

    @BeforeEach
    void mailIsOn() {
        spaces.bean(MailSettings.class).use(new MailSettings.Server("127.0.0.1", 25, MailSettings.Security.NONE, "", "", "jalon@exemple.fr"),
                "https://jalon.exemple.fr");
    }

    @AfterEach
    void close() {
        spaces.close();
    }

    @Test
    void reminderShouldBeToldOnceThoughComputedTwice() {
        due("Rapport", TODAY.plusDays(7), anne);
        round(spaces.here);
        round(spaces.here);
        List<Inbox.Told> told = inbox(spaces.here, anne);
        assertEquals(List.of("Rapport"), told.stream().map(Inbox.Told::title).toList());
        assertEquals("Remettre : dans 5 jours ouvrés, lundi 30 novembre.", told.get(0).sentence());
        assertEquals(1, mails(spaces.here).size());
    }

    @Test
    void neighbourShouldBeToldNothingAndReadNothing() {
        due("Rapport", TODAY.plusDays(1), anne);
        round(spaces.here);
        round(spaces.next);
        assertEquals(List.of(), inbox(spaces.next, sophie));
        assertEquals(List.of(), mails(spaces.next));
        UUID id = inbox(spaces.here, anne).get(0).id();
        spaces.actAs(spaces.next, sophie);
        assertThrows(Problem.class, () -> spaces.run(spaces.next, () -> spaces.bean(Inbox.class).read(id)));
        spaces.run(spaces.next, () -> spaces.bean(Inbox.class).readAll(TestSpaces.NOW));
        assertNull(inbox(spaces.here, anne).get(0).readAt());
    }

    @Test
    void whoeverCannotBeReachedShouldBeLeftOut() {
        due("Rapport", TODAY.plusDays(1), anne, paul);
        round(spaces.here);
        assertEquals(1, inbox(spaces.here, anne).size());
        assertEquals(List.of(), inbox(spaces.here, paul));
    }

    @Test
    void digestShouldGatherEverythingInOneMailADay() {
        due("Rapport", TODAY.plusDays(7), anne);
        due("Bilan", TODAY.minusDays(1), anne);
        spaces.run(spaces.here, () -> spaces.bean(Recipients.class).choose(anne, Map.of(NoticeKind.DECISION, Mailing.DIGEST)));
        tell(NoticeKind.DECISION, "Note de cadrage", anne);
        assertEquals(List.of(), mails(spaces.here));
        round(spaces.here);
        List<String> mails = mails(spaces.here);
        assertEquals(1, mails.size());
        assertTrue(mails.get(0).startsWith("anne@exemple.fr|Espace ici · 3 notifications, lundi 23 novembre 2026|"), mails.get(0));
        assertTrue(mails.get(0).contains("https://jalon.exemple.fr/e/ici/projets/"), mails.get(0));
        assertTrue(mails.get(0).contains("Note de cadrage") && mails.get(0).contains("Bilan") && mails.get(0).contains("Rapport"));
        round(spaces.here);
        assertEquals(1, mails(spaces.here).size());
    }

    @Test
    void whatWasReadShouldNotComeByDigest() {
        due("Rapport", TODAY.plusDays(7), anne);
        spaces.run(spaces.here, () -> spaces.bean(Recipients.class).choose(anne, Map.of(NoticeKind.DECISION, Mailing.DIGEST)));
        tell(NoticeKind.DECISION, "Note de cadrage", anne);
        spaces.actAs(spaces.here, anne);
        spaces.run(spaces.here, () -> spaces.bean(Inbox.class).readAll(TestSpaces.NOW));
        round(spaces.here);
        assertTrue(mails(spaces.here).get(0).contains("· Une notification"), mails(spaces.here).get(0));
    }

    @Test
    void choiceShouldDecideWhatGoesByMail() {
        tell(NoticeKind.AWAITED, "À vérifier", anne);
        assertEquals(1, mails(spaces.here).size());
        spaces.run(spaces.here, () -> spaces.bean(Recipients.class).choose(anne, Map.of(NoticeKind.AWAITED, Mailing.NEVER)));
        tell(NoticeKind.AWAITED, "À remettre", anne);
        assertEquals(1, mails(spaces.here).size());
        assertEquals(2, inbox(spaces.here, anne).size());
    }

    @Test
    void withoutAServerOnlyTheListShouldTell() {
        spaces.bean(MailSettings.class).use(null, "https://jalon.exemple.fr");
        tell(NoticeKind.AWAITED, "À vérifier", anne);
        assertEquals(List.of(), mails(spaces.here));
        assertEquals(1, inbox(spaces.here, anne).size());
    }

    @Test
    void oneShouldNotBeToldOfOnesOwnAct() {
        spaces.actAs(spaces.here, anne);
        tell(NoticeKind.AWAITED, "À vérifier", anne);
        assertEquals(List.of(), inbox(spaces.here, anne));
        tell(NoticeKind.MEETING, "Comité", anne);
        assertEquals(1, inbox(spaces.here, anne).size());
    }

    @Test
    void missedMorningShouldBeCaughtUp() {
        due("Rapport", TODAY.plusDays(3), anne);
        due("Bilan", TODAY.plusDays(20), anne);
        spaces.run(spaces.here, () -> spaces.bean(TenantSql.class).update("INSERT INTO jalon.notification_round (id, day) VALUES (?, ?)",
                Ids.next(), TODAY.minusDays(6)));
        round(spaces.here);
        assertEquals(List.of("Rapport"), inbox(spaces.here, anne).stream().map(Inbox.Told::title).toList());
    }

    @Test
    void undoneActShouldTellNothing() {
        assertThrows(IllegalStateException.class, () -> spaces.run(spaces.here, () -> {
            spaces.bean(Notices.class).tell(notice(NoticeKind.AWAITED, "À vérifier"), Set.of(anne));
            throw new IllegalStateException("undone");
        }));
        assertEquals(List.of(), mails(spaces.here));
        assertEquals(List.of(), inbox(spaces.here, anne));
    }

    @Test
    void nextMorningShouldBeAtSixLocalTimeAlsoWhenTheClocksChange() {
        spaces.moveTo(Instant.parse("2026-10-24T04:00:00Z"));
        round(spaces.here);
        assertEquals(0, dueAt(Instant.parse("2026-10-25T04:59:59Z")));
        assertEquals(1, dueAt(Instant.parse("2026-10-25T05:00:00Z")));
        spaces.moveTo(Instant.parse("2027-03-27T05:00:00Z"));
        round(spaces.here);
        assertEquals(0, dueAt(Instant.parse("2027-03-28T03:59:59Z")));
        assertEquals(1, dueAt(Instant.parse("2027-03-28T04:00:00Z")));
    }

    private int dueAt(Instant at) {
        return spaces.bean(ControlSql.class).list("SELECT id FROM control.due_wakeups(?, 100)", row -> row.getString(1), at).size();
    }

    private void due(String title, LocalDate day, UUID... people) {
        things.add(new DueThing(Ids.next(), title, "Remettre", day, null, "/projets/1/livrables/2", Set.of(people)));
    }

    private void round(TenantId tenant) {
        spaces.run(tenant, () -> spaces.bean(DailyRound.class).wake(tenant.value()));
    }

    private void tell(NoticeKind kind, String title, UUID person) {
        spaces.run(spaces.here, () -> spaces.bean(Notices.class).tell(notice(kind, title), Set.of(person)));
    }

    private static Notice notice(NoticeKind kind, String title) {
        return new Notice(kind, Ids.next(), "", TODAY, null, title, "C'est à vous.", "/projets/1");
    }

    private List<Inbox.Told> inbox(TenantId tenant, UUID person) {
        spaces.actAs(tenant, person);
        List<Inbox.Told> told = spaces.in(tenant, () -> spaces.bean(Inbox.class).list(null, false, 100));
        spaces.actAs(tenant, null);
        return told;
    }

    private List<String> mails(TenantId tenant) {
        return spaces.in(tenant, () -> spaces.bean(TenantSql.class).list(
                "SELECT recipient || '|' || subject || '|' || plain FROM jalon.outgoing_mail ORDER BY id", row -> row.getString(1)));
    }

    private UUID person(TenantId tenant, String name, String email) {
        return spaces.in(tenant, () -> spaces.bean(PersonDirectory.class).create(new PersonDirectory.Card(name, "Prénom", email, null, null,
                null)).id());
    }
}
