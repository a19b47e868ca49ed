package fr.jalon.local;

import java.io.IOException;

/** The first manager of a space: invited by the platform's administrator, accepted by the account itself. */
record DemoManager(String space, DemoAccount account) implements DemoStep {

    @Override
    public String title() {
        return "responsable de l'espace " + space;
    }

    @Override
    public boolean present(DemoApi api) throws IOException {
        return Json.find(api.get(account, "/me").getAsJsonObject().get("spaces"), "slug", space).isPresent();
    }

    @Override
    public void load(DemoApi api) throws IOException {
        api.accept(account, api.post(DemoAccount.ADMIN_PLATEFORME, "/admin/spaces/" + space + "/invitations",
            "familyName", account.familyName(), "givenName", account.givenName(), "role", "MANAGER"));
    }
}
