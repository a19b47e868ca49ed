package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ADMIN_PLATEFORME;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import fr.jalon.app.ApiDocument.Operation;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The user interface's types come from a committed OpenAPI document: it must be the running platform's, and kept. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OpenApiIT {

    private static final Path COMMITTED = Path.of("../web/src/api/openapi.json");
    private static final String HOLIDAYS = "?zone=METROPOLE&year=2026";

    private final List<String> faults = new ArrayList<>();

    @Test
    void theCommittedDocumentShouldBeTheRunningPlatforms() throws IOException {
        JsonElement running = new JsonHttp(ItServices.url()).get("/openapi?format=json").required().json();
        assertTrue(running.equals(JsonParser.parseString(Files.readString(COMMITTED))),
            "The API changed. Run `npm run api:refresh` in platform/web, make `npm run build` pass, and commit src/api/openapi.json.");
    }

    @Test
    void theServersOwnEndpointShouldBeReplacedWhole() throws IOException {
        String yaml = new JsonHttp(ItServices.url()).get("/openapi/?format=yaml").required().body();
        assertTrue(yaml.contains("\nopenapi: 3.0") || yaml.contains("openapi: 3.0"), yaml.substring(0, Math.min(200, yaml.length())));
        assertTrue(yaml.contains("DeliverableVerb"), "Payara's scan knows no such schema");
    }

    @Test
    void answersOutsideTheSpacesShouldBeAsPromised() throws IOException {
        for (Operation operation : ApiDocument.operations()) {
            if (operation.method().equals("GET") && !operation.path().contains("{")) {
                String query = operation.path().equals("/legal-time/holidays") ? HOLIDAYS : "";
                check(ADMIN_PLATEFORME, operation.name(), operation.path() + query);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyKindOfDeliverableOfTheDemoShouldBeAnsweredAsPromised() throws IOException {
        JsonHttp claire = Platform.as(CLAIRE_MARTIN);
        String space = "/spaces/" + Owned.SLUG;
        Set<String> kinds = new HashSet<>();
        for (JsonElement engagement : claire.get(space + "/engagements").required().json().getAsJsonArray()) {
            String id = engagement.getAsJsonObject().get("id").getAsString();
            for (Operation operation : below("/spaces/{slug}/engagements/")) {
                check(CLAIRE_MARTIN, operation.name(), operation.path().replace("{slug}", Owned.SLUG).replaceAll("\\{(engagement|id)}", id));
            }
            JsonArray rows = claire.get(space + "/engagements/" + id + "/deliverables").required().json().getAsJsonArray();
            for (JsonElement row : rows) {
                JsonObject deliverable = row.getAsJsonObject();
                if (kinds.add(deliverable.get("code").getAsString() + " " + deliverable.get("state").getAsString())) {
                    for (Operation operation : below("/spaces/{slug}/deliverables/")) {
                        check(CLAIRE_MARTIN, operation.name(),
                            operation.path().replace("{slug}", Owned.SLUG).replace("{id}", deliverable.get("id").getAsString()));
                    }
                }
            }
        }
        assertTrue(kinds.size() > 5, "too few deliverables: " + kinds);
        assertEquals(List.of(), faults);
    }

    private static List<Operation> below(String path) throws IOException {
        return ApiDocument.operations().stream().filter(operation -> operation.method().equals("GET"))
            .filter(operation -> operation.path().startsWith(path) && operation.path().indexOf('{', path.length() + 1) < 0).toList();
    }

    private void check(DemoAccount account, String operation, String path) throws IOException {
        HttpResponse<byte[]> answer = Wire.send(account, "GET", path, "", new byte[0]);
        String fault = AnswerContract.fault(operation, answer);
        if (!fault.isEmpty()) {
            faults.add("\n" + path + ": " + fault);
        }
    }
}
