package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One form on one node of an engagement that the tests opened, filled in by its people.
 *
 * @param engagement path of the engagement
 */
record FormDesk(String engagement, String node, String form) {

    static FormDesk open(MissionDesk mission, String form) throws IOException {
        String node = mission.seen("").getAsJsonObject().getAsJsonObject("tree").get("id").getAsString();
        return new FormDesk(mission.path(""), node, form);
    }

    /** @return another form on the same node */
    FormDesk other(String code) {
        return new FormDesk(engagement, node, code);
    }

    String path(String below) {
        return engagement + "/nodes/" + node + "/forms/" + form + below;
    }

    JsonObject seen(DemoAccount account) throws IOException {
        return Platform.as(account).get(path("")).required().json().getAsJsonObject();
    }

    JsonObject state() throws IOException {
        return seen(CLAIRE_MARTIN).getAsJsonObject("state");
    }

    /** @return how far it is filled in on its node, as the tab of the project shows it */
    JsonObject progress() throws IOException {
        for (JsonElement declared : Platform.as(CLAIRE_MARTIN).get(engagement + "/forms").required().json().getAsJsonArray()) {
            if (declared.getAsJsonObject().get("code").getAsString().equals(form)) {
                for (JsonElement place : declared.getAsJsonObject().getAsJsonArray("places")) {
                    if (place.getAsJsonObject().get("nodeId").getAsString().equals(node)) {
                        return place.getAsJsonObject();
                    }
                }
            }
        }
        throw new AssertionError(form + " is not filled in on " + node);
    }

    JsonHttp.Answer write(DemoAccount account, String row, String field, int version, String... values) throws IOException {
        return Platform.as(account).put(path("/cell"), MissionDesk.object("row", row, "field", field, "values", List.of(values), "version", version));
    }

    /** Writes in a cell where nobody wrote, with evidence. */
    JsonHttp.Answer prove(DemoAccount account, String row, String field, String evidence, String value) throws IOException {
        return Platform.as(account).put(path("/cell"), MissionDesk.object("row", row, "field", field, "values", List.of(value),
            "evidence", evidence, "version", 0));
    }

    JsonHttp.Answer act(DemoAccount account, String below, Object... namesAndValues) throws IOException {
        return Platform.as(account).post(path(below), MissionDesk.object(namesAndValues));
    }

    /** @return key of the row of that name */
    String row(String label) throws IOException {
        for (JsonElement row : state().getAsJsonArray("rows")) {
            if (row.getAsJsonObject().get("label").getAsString().equals(label)) {
                return row.getAsJsonObject().get("key").getAsString();
            }
        }
        throw new AssertionError("no row " + label);
    }

    /** Adds a row to a grid without sections, with what stands in its fields, given as field, value, field, value … */
    String scenario(DemoAccount account, String label, String... fieldsAndValues) throws IOException {
        act(account, "/rows", "label", label).required();
        String key = row(label);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            write(account, key, fieldsAndValues[i], 0, fieldsAndValues[i + 1]).required();
        }
        return key;
    }

    /** Writes in whatever a scenario needs beside its budget. */
    void complete(DemoAccount account, String row) throws IOException {
        for (String text : List.of("juridique", "social", "portefeuille")) {
            write(account, row, text, 0, "Décrit").required();
        }
        write(account, row, "forme", 0, "GIP").required();
        for (String score : List.of("conformite", "gouvernance", "soutenabilite", "continuite")) {
            write(account, row, score, 0, "3").required();
        }
    }

    JsonObject cell(String row, String field) throws IOException {
        for (JsonElement cell : state().getAsJsonArray("cells")) {
            JsonObject found = cell.getAsJsonObject();
            if (found.get("row").getAsString().equals(row) && found.get("field").getAsString().equals(field)) {
                return found;
            }
        }
        return null;
    }

    String value(String row, String field) throws IOException {
        JsonObject cell = cell(row, field);
        return cell == null || cell.getAsJsonArray("values").isEmpty() ? null : cell.getAsJsonArray("values").get(0).getAsString();
    }

    static List<String> texts(JsonArray objects, String field) {
        List<String> found = new ArrayList<>();
        objects.forEach(object -> found.add(object.getAsJsonObject().get(field).getAsString()));
        return found;
    }
}
