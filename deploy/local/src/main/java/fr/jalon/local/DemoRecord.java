package fr.jalon.local;

import static fr.jalon.local.DemoMission.CONTACT;
import static fr.jalon.local.DemoMission.LEAD;
import static fr.jalon.local.DemoMission.SPACE;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A deliverable of the mission on its whole way: delivered, concluded without reserve, its record signed by both.
 *
 * @param at   path of the mission
 * @param code of the deliverable
 */
record DemoRecord(String at, String code) {

    /** Goes on from wherever an earlier load stopped. */
    void load(DemoApi api) throws IOException {
        String path = SPACE + "/deliverables/" + id(api);
        String title = Json.text(api.get(CONTACT, path), "title");
        if (allowed(api, CONTACT, path).contains("HAND_OVER")) {
            byte[] pdf = DemoPdf.page(List.of(title, "Document fictif de démonstration."));
            JsonElement document = api.as(CONTACT).postBytes(SPACE + "/documents", Multipart.contentType(), new Multipart().field("name", title)
                .field("confidentiality", "INTERNAL").file("file", code.toLowerCase(Locale.ROOT) + ".pdf", "application/pdf", pdf).bytes())
                .required().json();
            api.post(CONTACT, path + "/drafts", "documentId", Json.text(document, "id"), "version", 1);
            api.post(CONTACT, path + "/hand-over");
        }
        if (allowed(api, CONTACT, path).contains("DELIVER")) {
            api.post(CONTACT, path + "/deliver");
        }
        if (allowed(api, LEAD, path).contains("DECIDE")) {
            api.post(LEAD, path + "/decisions", "kind", "SANS-RESERVE", "deliveryId",
                Json.text(api.get(LEAD, path).getAsJsonObject().getAsJsonArray("deliveries").get(0), "id"));
        }
        for (DemoAccount signer : List.of(CONTACT, LEAD)) {
            JsonObject envelope = api.get(signer, path + "/records").getAsJsonArray().get(0).getAsJsonObject();
            if (envelope.get("maySign").getAsBoolean()) {
                api.post(signer, SPACE + "/records/" + Json.text(envelope, "id") + "/signature", "sha256",
                    Json.text(envelope.getAsJsonObject("signed"), "sha256"), "consent", true);
            }
        }
    }

    private static List<String> allowed(DemoApi api, DemoAccount account, String path) throws IOException {
        return api.get(account, path).getAsJsonObject().getAsJsonArray("allowed").asList().stream().map(JsonElement::getAsString).toList();
    }

    private String id(DemoApi api) throws IOException {
        return Json.text(Json.require(api.get(LEAD, at + "/deliverables"), "code", code), "id");
    }
}
