package fr.jalon.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Optional;

/**
 * A person of a space, with or without an account.
 *
 * @param employer text that finds the organisation, or null
 * @param account  account that opens the invitation, or null for a card alone
 */
record DemoPerson(String space, DemoAccount manager, String givenName, String familyName, String jobTitle, String role, String employer,
                  DemoAccount account) implements DemoStep {

    static DemoPerson of(String space, DemoAccount manager, DemoAccount account, String jobTitle, String role, String employer) {
        return new DemoPerson(space, manager, account.givenName(), account.familyName(), jobTitle, role, employer, account);
    }

    @Override
    public String title() {
        return givenName + " " + familyName;
    }

    @Override
    public boolean present(DemoApi api) throws IOException {
        Optional<JsonObject> card = card(api);
        return card.isPresent() && (account == null || Json.text(card.get(), "account").equals("BOUND"));
    }

    @Override
    public void load(DemoApi api) throws IOException {
        JsonObject card = card(api).isPresent() ? card(api).get() : create(api);
        if (account != null) {
            api.accept(account, api.post(manager, "/spaces/" + space + "/persons/" + Json.text(card, "id") + "/invitations"));
        }
    }

    private JsonObject create(DemoApi api) throws IOException {
        JsonObject body = Json.object("givenName", givenName, "familyName", familyName, "jobTitle", jobTitle, "role", role);
        if (account != null) {
            // nothing is ever sent there: the local run catches all mail
            body.addProperty("email", account.userName() + "@exemple.fr");
        }
        if (employer != null) {
            JsonObject organisation = DemoOrganisation.find(api, manager, space, employer)
                .orElseThrow(() -> new IOException("no organisation " + employer + " in " + space));
            body.add("organisationId", organisation.get("id"));
        }
        return api.as(manager).post("/spaces/" + space + "/persons", body).required().json().getAsJsonObject();
    }

    private Optional<JsonObject> card(DemoApi api) throws IOException {
        for (JsonElement person : api.get(manager, "/spaces/" + space + "/persons").getAsJsonArray()) {
            if (Json.text(person, "givenName").equals(givenName) && Json.text(person, "familyName").equals(familyName)) {
                return Optional.of(person.getAsJsonObject());
            }
        }
        return Optional.empty();
    }
}
