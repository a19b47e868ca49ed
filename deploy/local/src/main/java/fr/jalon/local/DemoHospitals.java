package fr.jalon.local;

import java.io.IOException;

/** Some real hospital sites, from the short list that the programme brings: it needs no file. */
record DemoHospitals(String space, DemoAccount manager) implements DemoStep {

    @Override
    public String title() {
        return "établissements de l'espace " + space;
    }

    @Override
    public boolean present(DemoApi api) throws IOException {
        return api.get(manager, "/spaces/" + space + "/organisations").getAsJsonObject().get("total").getAsLong() > 0;
    }

    @Override
    public void load(DemoApi api) throws IOException {
        api.importWithoutFile(manager, space, "flux-patients:sample-sites");
    }
}
