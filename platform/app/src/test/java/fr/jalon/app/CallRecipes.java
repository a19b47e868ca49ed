package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import java.io.IOException;
import java.util.List;

/** A call for applications, and a candidacy that a guest handed in. */
final class CallRecipes {

    private static final String ALL = "/spaces/{slug}/calls";
    private static final String CANDIDACY = ALL + "/{call}/candidacies/{candidacy}";

    private CallRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(CLAIRE_MARTIN, "GET " + ALL),
            write(CLAIRE_MARTIN, "POST " + ALL, "jalon.call").json("{'pluginId':'flux-patients','title':'Appel','description':'Texte','deposit':'Ici',"
                + "'contact':'Accueil','day':'$end','time':'11:00','readers':['$paul']}").elsewhere(400),
            read(CLAIRE_MARTIN, "GET " + ALL + "/{call}").after(CallRecipes::applied),
            write(CLAIRE_MARTIN, "POST " + ALL + "/{call}/postponements", "jalon.call_change")
                .json("{'day':'$end','time':'11:00','reason':'Demande des établissements'}"),
            read(CLAIRE_MARTIN, "GET " + CANDIDACY),
            write(CLAIRE_MARTIN, "POST " + CANDIDACY + "/reading", "jalon.candidacy_reading"),
            read(CLAIRE_MARTIN, "GET " + CANDIDACY + "/files/{file}"),
            write(CLAIRE_MARTIN, "POST " + CANDIDACY + "/complements", "jalon.candidacy_complement")
                .json("{'request':'Signez la page 2','day':'$end','time':'11:00'}"),
            write(CLAIRE_MARTIN, "POST " + CANDIDACY + "/decision", "jalon.candidacy").json("{'accepted':false,'motive':'Hors région'}"),
            write(CLAIRE_MARTIN, "POST " + ALL + "/{call}/groups", "jalon.call_group").json("{'name':'Groupe est'}"),
            grouped(write(CLAIRE_MARTIN, "PUT " + ALL + "/{call}/groups/{group}", "jalon.call_group").json("{'name':'Groupe ouest'}")
                .after(CallRecipes::accepted)),
            grouped(write(CLAIRE_MARTIN, "PUT " + CANDIDACY + "/group", "jalon.call_group_member").path("candidacy", "acceptedCandidacy")
                .json("{'groupId':'$callGroup'}")),
            grouped(write(CLAIRE_MARTIN, "POST " + ALL + "/{call}/preparations", "jalon.candidacy_card").json("{'groups':['$callGroup']}")),
            read(CLAIRE_MARTIN, "GET /spaces/{slug}/engagements/{engagement}/calls"),
            grouped(write(CLAIRE_MARTIN, "DELETE " + ALL + "/{call}/groups/{group}", "jalon.call_group")),
            write(CLAIRE_MARTIN, "POST " + ALL + "/{call}/end", "jalon.call_change").json("{'reason':'Assez de candidatures'}"));
    }

    private static Recipe grouped(Recipe recipe) {
        return recipe.path("call", "groupedCall").path("group", "callGroup");
    }

    private static void accepted(Owned owned) throws IOException {
        try {
            CallDesk desk = CallDesk.closingIn(600);
            owned.put("groupedCall", desk.id());
            owned.put("acceptedCandidacy", desk.accepted("130000409", CallDesk.Guest.person("chef-projet")));
            owned.put("callGroup", desk.group("Groupe nord"));
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }

    private static void applied(Owned owned) throws IOException {
        try {
            CallDesk desk = CallDesk.closingIn(600);
            CallDesk.Guest guest = desk.applicant();
            owned.put("call", desk.id());
            owned.put("candidacy", desk.candidacy(guest));
            owned.put("file", guest.sheet().getAsJsonArray("files").get(0).getAsJsonObject().get("id").getAsString());
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }
}
