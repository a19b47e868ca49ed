package fr.jalon.app;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * What the build adds to the OpenAPI document. The API's one rule about absence: a component of a record that is not
 * {@code @Nullable} is always there, both in what the API answers and in what it asks for.
 */
public class RequiredUnlessNullable implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.forEach(RequiredUnlessNullable::requireOneMeaning);
        schemas.values().forEach(RequiredUnlessNullable::complete);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        APIResponse assumed = responses.getAPIResponse("201");
        if (assumed != null && assumed.getContent() == null) {
            // the generator takes a POST without an answer for 201; JAX-RS answers 204
            responses.removeAPIResponse("201");
            responses.addAPIResponse("204", assumed.description("No Content"));
        }
        return operation;
    }

    private static void requireOneMeaning(String name, Schema schema) {
        if (Character.isDigit(name.charAt(name.length() - 1))) {
            throw new IllegalStateException("Two types of the API have the simple name of " + name
                    + " without its number: rename one, or give it a name by @Schema(name = …).");
        }
    }

    private static void complete(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(RequiredUnlessNullable::keepNull);
            List<String> required = schema.getProperties().entrySet().stream()
                    .filter(property -> !Boolean.TRUE.equals(property.getValue().getNullable())).map(Map.Entry::getKey).toList();
            schema.setRequired(required.isEmpty() ? null : required);
        }
    }

    private static void keepNull(Schema property) {
        if (property.getRef() != null && Boolean.TRUE.equals(property.getNullable())) {
            // a reference hides what stands beside it
            property.setAllOf(List.of(OASFactory.createSchema().ref(property.getRef())));
            property.setRef(null);
        }
    }
}
