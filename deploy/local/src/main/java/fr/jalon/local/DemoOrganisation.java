package fr.jalon.local;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An organisation of a space that is no hospital: the agency, the contractor. */
record DemoOrganisation(String space, DemoAccount manager, String name, String city) implements DemoStep {

    @Override
    public String title() {
        return name;
    }

    @Override
    public boolean present(DemoApi api) throws IOException {
        return find(api, manager, space, name).isPresent();
    }

    @Override
    public void load(DemoApi api) throws IOException {
        api.post(manager, "/spaces/" + space + "/organisations", "name", name, "kind", "OTHER", "city", city);
    }

    /** The organisation that this text (a whole name, a FINESS) finds alone or first. */
    static Optional<JsonObject> find(DemoApi api, DemoAccount manager, String space, String text) throws IOException {
        var items = api.get(manager, "/spaces/" + space + "/organisations?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
            .getAsJsonObject().getAsJsonArray("items");
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0).getAsJsonObject());
    }
}
