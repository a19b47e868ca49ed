package fr.jalon.features.space.control;

import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.persistence.TransactionMemory;
import fr.jalon.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** Reads the bound tenant's row anew in each transaction: its file may change while the platform runs. */
@ApplicationScoped
public class TenantSettings implements SpaceSettings {

    @Inject
    private TenantSql sql;

    @Inject
    private TransactionMemory memory;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Clock clock;

    private record Row(String slug, String name, HolidayZone zone, ZoneId timeZone, JsonObject definition) {

        static Row read(ResultSet row) throws SQLException {
            String definition = row.getString("definition");
            return new Row(row.getString("slug"), row.getString("name"), HolidayZone.valueOf(row.getString("holiday_zone")),
                    ZoneId.of(row.getString("time_zone")), definition.isBlank() ? JsonValue.EMPTY_JSON_OBJECT
                            : Jsons.readObject(definition));
        }
    }

    private Row row() {
        return memory.once(TenantSettings.class, "row", () -> sql.one(
                "SELECT slug, name, holiday_zone, time_zone, definition FROM control.tenant_by_id(?)", Row::read,
                tenancy.current().value()).orElseThrow());
    }

    @Override
    public String slug() {
        return row().slug();
    }

    @Override
    public String name() {
        return row().name();
    }

    @Override
    public HolidayZone zone() {
        return row().zone();
    }

    @Override
    public ZoneId timeZone() {
        return row().timeZone();
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock.withZone(timeZone()));
    }

    @Override
    public String regionCode() {
        JsonObject definition = row().definition();
        return definition.get("region") instanceof JsonString code ? code.getString() : "";
    }

    @Override
    public Set<String> departments() {
        Set<String> codes = new HashSet<>();
        if (row().definition().get("departments") instanceof jakarta.json.JsonArray declared) {
            declared.getValuesAs(JsonString.class).forEach(code -> codes.add(code.getString()));
        }
        return codes;
    }
}
