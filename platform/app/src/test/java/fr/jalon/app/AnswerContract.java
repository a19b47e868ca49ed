package fr.jalon.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether an answer is what the OpenAPI document promises: the user interface is compiled against that promise. */
final class AnswerContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();

    private AnswerContract() {
    }

    /**
     * @param operation as {@link ApiDocument.Operation#name()}
     * @return what is wrong with a successful answer, empty if nothing is
     */
    static String fault(String operation, HttpResponse<byte[]> answer) throws IOException {
        String[] methodAndPath = operation.split(" ", 2);
        JsonNode responses = DOCUMENT.path("paths").path(Wire.API + methodAndPath[1])
            .path(methodAndPath[0].toLowerCase(Locale.ROOT)).path("responses");
        JsonNode promised = responses.path(String.valueOf(answer.statusCode()));
        if (promised.isMissingNode()) {
            return "answers " + answer.statusCode() + ", not in the document: " + responses;
        }
        JsonNode schema = promised.path("content").path(Wire.JSON).path("schema");
        return schema.isMissingNode() ? "" : fault(schema, JSON.readTree(answer.body()));
    }

    private static String fault(JsonNode schema, JsonNode body) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", DOCUMENT.get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V4)
            .getSchema(whole, SchemaValidatorsConfig.builder().nullableKeywordEnabled(true).build())
            .validate(body).stream().map(ValidationMessage::getMessage).collect(Collectors.joining("; "));
    }

    private static JsonNode document() {
        try (InputStream file = OpenApiServlet.class.getResourceAsStream("openapi.json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException("the build wrote no OpenAPI document", e);
        }
    }
}
