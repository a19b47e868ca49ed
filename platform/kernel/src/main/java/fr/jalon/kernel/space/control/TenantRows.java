package fr.jalon.kernel.space.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.kernel.space.Space;
import fr.jalon.kernel.space.Tenant;
import fr.jalon.kernel.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Rows of {@code control.tenant} as values, and back. */
public final class TenantRows {

    /** What a file writes where a space has no identity provider yet. */
    static final String NO_PROVIDER = "non configuré";

    private static final ObjectMapper JSON = new ObjectMapper();

    private TenantRows() {
    }

    /** @return the tenant of the current row */
    public static Tenant tenant(ResultSet row) throws SQLException {
        JsonNode definition = definition(row.getString("definition"));
        return new Tenant(new TenantId(row.getObject("id", UUID.class)), row.getString("slug"), row.getString("name"),
                row.getString("kind"), row.getString("holiday_zone"), ZoneId.of(row.getString("time_zone")),
                text(definition.path("identityProvider")).filter(alias -> !alias.equals(NO_PROVIDER)),
                Set.copyOf(texts(definition.path("nationalProviders"))), texts(definition.path("programmes")),
                text(definition.path("theme").path("accent")));
    }

    /** @return the space of the current row */
    public static Space space(ResultSet row) throws SQLException {
        return new Space(tenant(row), row.getObject("person_id", UUID.class));
    }

    static String json(Map<String, Object> declared) {
        try {
            return JSON.writeValueAsString(declared);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a declaration holds JSON values only", impossible);
        }
    }

    private static JsonNode definition(String json) {
        try {
            return json.isBlank() ? JSON.createObjectNode() : JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("control.tenant.definition is not JSON", impossible);
        }
    }

    private static Optional<String> text(JsonNode value) {
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static List<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).toList();
    }
}
