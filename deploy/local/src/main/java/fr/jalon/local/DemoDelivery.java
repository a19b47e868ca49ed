package fr.jalon.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A deliverable on its way to the admission, each act by whoever holds the seat.
 *
 * @param path of the deliverable
 */
record DemoDelivery(String path) {

    private static final String SPACE = "/spaces/" + DemoWave.SPACE;

    /** Goes on from wherever an earlier load stopped. */
    void admit(DemoApi api) throws IOException {
        JsonObject deliverable = api.get(DemoAccount.CLAIRE_MARTIN, path).getAsJsonObject();
        if (!deliverable.getAsJsonArray("decisions").isEmpty()) {
            return;
        }
        DemoAccount writer = who(deliverable, "producer");
        if (allowed(api, writer, "HAND_OVER")) {
            write(api, writer, deliverable);
        }
        if (deliverable.has("checker") && allowed(api, who(deliverable, "checker"), "FORWARD")) {
            api.post(who(deliverable, "checker"), path + "/forward");
        }
        if (allowed(api, DemoAccount.NADIA_BENALI, "DELIVER")) {
            api.post(DemoAccount.NADIA_BENALI, path + "/deliver");
        }
        JsonArray deliveries = api.get(DemoAccount.CLAIRE_MARTIN, path).getAsJsonObject().getAsJsonArray("deliveries");
        api.post(DemoAccount.CLAIRE_MARTIN, path + "/decisions", "kind", "ADMISSION", "deliveryId", Json.text(deliveries.get(0), "id"));
    }

    private boolean allowed(DemoApi api, DemoAccount account, String act) throws IOException {
        return api.get(account, path).getAsJsonObject().getAsJsonArray("allowed").asList().stream().anyMatch(one -> one.getAsString().equals(act));
    }

    private void write(DemoApi api, DemoAccount writer, JsonObject deliverable) throws IOException {
        String title = Json.text(deliverable, "title");
        byte[] pdf = DemoPdf.page(List.of(title, Json.text(deliverable.get("node"), "label"), "Document fictif de démonstration."));
        JsonElement document = api.as(writer).postBytes(SPACE + "/documents", Multipart.contentType(), new Multipart().field("name", title)
            .field("confidentiality", "INTERNAL").file("file", "livrable.pdf", "application/pdf", pdf).bytes()).required().json();
        api.post(writer, path + "/drafts", "documentId", Json.text(document, "id"), "version", 1);
        api.post(writer, path + "/hand-over");
    }

    private static DemoAccount who(JsonObject deliverable, String seat) throws IOException {
        String name = deliverable.getAsJsonObject(seat).getAsJsonArray("people").get(0).getAsString();
        return Arrays.stream(DemoAccount.values()).filter(account -> name.equals(account.givenName() + " " + account.familyName())).findFirst()
            .orElseThrow(() -> new IOException("no account of " + name));
    }
}
