package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;

import java.util.List;

/** What the consultant is told, as he reads it, and a meeting from its call to its cancellation. In this order. */
final class NotificationRecipes {

    private static final String SPACE = "/spaces/{slug}";
    private static final String SESSION = SPACE + "/engagements/{engagement}/sessions/{session}";

    private NotificationRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(PAUL_ROUX, "GET " + SPACE + "/notifications").query("?unread=true&kind=AWAITED"),
            read(PAUL_ROUX, "GET " + SPACE + "/notifications/unread"),
            write(PAUL_ROUX, "POST " + SPACE + "/notifications/{notification}/reading", "jalon.notification").after(Owned::noteNotification),
            write(PAUL_ROUX, "POST " + SPACE + "/notifications/reading", "jalon.notification").after(Owned::noteNotification).json("{}"),
            read(PAUL_ROUX, "GET " + SPACE + "/notification-settings"),
            write(PAUL_ROUX, "PUT " + SPACE + "/notification-settings", "jalon.notification_choice")
                .json("{'choices':[{'kind':'DEADLINE','mailing':'NOW'}]}"),
            // the address itself is kept outside the spaces, as a hash
            write(PAUL_ROUX, "POST " + SPACE + "/calendar-feed", "jalon.audit_entry"),
            read(PAUL_ROUX, "GET " + SPACE + "/calendar-feed"),
            write(PAUL_ROUX, "DELETE " + SPACE + "/calendar-feed", "jalon.audit_entry"),
            write(CLAIRE_MARTIN, "POST " + SESSION + "/call", "jalon.convocation").after(Owned::agreeOnSession)
                .json("{'startsAt':'09:30','endsAt':'12:00','place':'Aix'}"),
            write(CLAIRE_MARTIN, "DELETE " + SESSION + "/call", "jalon.convocation"));
    }
}
