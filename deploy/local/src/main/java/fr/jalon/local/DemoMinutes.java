package fr.jalon.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;

/**
 * The minutes of a hospital's first interview, on their whole way: written by the consultant, delivered by the contractor's
 * representative, admitted by the agency. Where they are admitted, the first gate opens.
 *
 * @param finess  number of the hospital
 * @param decided whether the agency has admitted them; if not, they wait for its decision
 */
record DemoMinutes(String finess, boolean decided) implements DemoStep {

    private static final String DELIVERABLE = "CR-SI-CADRAGE";
    private static final String SPACE = "/spaces/" + DemoWave.SPACE;

    @Override
    public String title() {
        return "compte rendu de l'établissement " + finess;
    }

    @Override
    public boolean present(DemoApi api) throws IOException {
        // what people did afterwards is theirs: a start never delivers or decides anew
        return !deliverable(api, DemoAccount.CLAIRE_MARTIN).getAsJsonArray(decided ? "decisions" : "deliveries").isEmpty();
    }

    /** Goes on from wherever an earlier load stopped. */
    @Override
    public void load(DemoApi api) throws IOException {
        if (allowed(api, DemoAccount.PAUL_ROUX).contains("HAND_OVER")) {
            attach(api);
            act(api, DemoAccount.PAUL_ROUX, "hand-over");
        }
        if (allowed(api, DemoAccount.NADIA_BENALI).contains("DELIVER")) {
            act(api, DemoAccount.NADIA_BENALI, "deliver");
        }
        if (decided && allowed(api, DemoAccount.CLAIRE_MARTIN).contains("DECIDE")) {
            act(api, DemoAccount.CLAIRE_MARTIN, "decisions", "kind", "ADMISSION", "deliveryId", delivery(api));
        }
    }

    private void attach(DemoApi api) throws IOException {
        byte[] pdf = DemoPdf.page(List.of("Compte rendu de l'entretien de cadrage", hospital(api), "Document fictif de démonstration."));
        JsonElement document = api.as(DemoAccount.PAUL_ROUX).postBytes(SPACE + "/documents", Multipart.contentType(),
            new Multipart().field("name", "Compte rendu de l'entretien de cadrage").field("confidentiality", "INTERNAL")
                .file("file", "compte-rendu.pdf", "application/pdf", pdf).bytes()).required().json();
        act(api, DemoAccount.PAUL_ROUX, "drafts", "documentId", Json.text(document, "id"), "version", 1);
    }

    private void act(DemoApi api, DemoAccount account, String act, Object... body) throws IOException {
        api.post(account, SPACE + "/deliverables/" + id(api) + "/" + act, body);
    }

    private String delivery(DemoApi api) throws IOException {
        return Json.text(deliverable(api, DemoAccount.CLAIRE_MARTIN).getAsJsonArray("deliveries").get(0), "id");
    }

    private JsonObject deliverable(DemoApi api, DemoAccount account) throws IOException {
        return api.get(account, SPACE + "/deliverables/" + id(api)).getAsJsonObject();
    }

    private List<String> allowed(DemoApi api, DemoAccount account) throws IOException {
        return deliverable(api, account).getAsJsonArray("allowed").asList().stream().map(JsonElement::getAsString).toList();
    }

    private String hospital(DemoApi api) throws IOException {
        return DemoWave.hospital(api, finess);
    }

    private String id(DemoApi api) throws IOException {
        String engagement = DemoWave.id(api);
        String hospital = hospital(api);
        for (JsonElement row : api.get(DemoAccount.PAUL_ROUX, SPACE + "/engagements/" + engagement + "/deliverables").getAsJsonArray()) {
            if (Json.text(row, "code").equals(DELIVERABLE) && Json.text(row.getAsJsonObject().get("node"), "label").equals(hospital)) {
                return Json.text(row, "id");
            }
        }
        throw new IOException("no " + DELIVERABLE + " for " + hospital);
    }
}
