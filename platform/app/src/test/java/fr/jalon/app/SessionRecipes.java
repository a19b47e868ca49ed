package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** A meeting that is held, from the first tick to its minutes. In this order. */
final class SessionRecipes {

    private static final String DESK = "/spaces/{slug}/engagements/{engagement}/sessions/{session}/desk";

    private SessionRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(CLAIRE_MARTIN, "GET " + DESK),
            write(PAUL_ROUX, "PUT " + DESK + "/presences/{subject}", "jalon.session_presence").path("subject", "anne")
                .json("{'state':'PRESENT'}"),
            write(PAUL_ROUX, "PUT " + DESK + "/notes/{note}", "jalon.session_note").after(owned -> owned.put("note", UUID.randomUUID().toString()))
                .json("{'nodeId':'$siteAix','text':'Le pilote est nommé.','revision':0}"),
            write(PAUL_ROUX, "PUT " + DESK + "/entries/{key}", "jalon.session_entry").after(owned -> owned.put("key", UUID.randomUUID().toString()))
                .json("{'register':'actions','nodeId':'$siteAix','title':'Nommer un pilote'}"),
            write(PAUL_ROUX, "POST " + DESK + "/minutes", "jalon.session_minutes").after(SessionRecipes::held).json("{'digest':'$digest'}"));
    }

    private static void held(Owned owned) throws IOException {
        SessionRoom room = new SessionRoom(owned.id("engagement"), owned.id("session"));
        room.agree(Platform.today());
        owned.put("digest", room.digest(PAUL_ROUX));
    }
}
