package fr.jalon.features.deadline;

import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.Step;
import fr.jalon.kernel.legaltime.StepKind;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The steps of a computation as stored: one JSON object each, without the fields that a kind leaves empty. */
public final class StepsJson {

    private StepsJson() {
    }

    /** @return the steps as they are stored */
    public static String write(List<Step> steps) {
        JsonArrayBuilder array = Jsons.array();
        for (Step step : steps) {
            JsonObjectBuilder object = Jsons.object().add("kind", step.kind().name());
            put(object, "date", step.date());
            put(object, "at", step.at());
            put(object, "from", step.from());
            put(object, "to", step.to());
            put(object, "amount", step.amount() == null ? null : step.amount().toPlainString());
            put(object, "unit", step.unit());
            put(object, "code", step.code());
            put(object, "holiday", step.holiday());
            put(object, "source", step.source());
            put(object, "note", step.note());
            array.add(object);
        }
        return array.build().toString();
    }

    private static void put(JsonObjectBuilder object, String name, Object value) {
        if (value != null) {
            object.add(name, value.toString());
        }
    }

    /** @return the steps as they are stored, for the API */
    public static JsonArray data(String json) {
        return Jsons.readArray(json);
    }

    /** @return what {@link #write} was given */
    public static List<Step> read(String json) {
        return data(json).stream().map(JsonValue::asJsonObject).map(StepsJson::step).toList();
    }

    private static Step step(JsonObject json) {
        return new Step(StepKind.valueOf(json.getString("kind")), get(json, "date", LocalDate::parse),
                get(json, "at", Instant::parse), get(json, "from", LocalDate::parse), get(json, "to", LocalDate::parse),
                get(json, "amount", BigDecimal::new), get(json, "unit", DelayUnit::valueOf), get(json, "code", text -> text),
                get(json, "holiday", text -> text), get(json, "source", text -> text), get(json, "note", text -> text));
    }

    private static <T> T get(JsonObject json, String name, Function<String, T> read) {
        return json.containsKey(name) ? read.apply(json.getString(name)) : null;
    }
}
