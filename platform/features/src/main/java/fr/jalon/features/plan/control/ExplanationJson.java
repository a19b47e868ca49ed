package fr.jalon.features.plan.control;

import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.OriginRef;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.ExplanationText;
import fr.jalon.kernel.legaltime.Step;
import fr.jalon.kernel.legaltime.StepKind;
import fr.jalon.kernel.legaltime.UncountedDay;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a date is that one, as the API tells it: what it counts from, the rule, its source, sentences for people in
 * {@code steps}, and in {@code data} the computation's own steps, enough to compute the date again.
 */
final class ExplanationJson {

    private static final String ARTICLE = ", art. ";

    private final ProgrammeDefinition definition;
    private final Map<String, OriginRef> origins;
    private final Map<UUID, NodeRef> nodes;

    /** @param origins those that count for the item's node, by code */
    ExplanationJson(ProgrammeDefinition definition, Map<String, OriginRef> origins, Map<UUID, NodeRef> nodes) {
        this.definition = definition;
        this.origins = origins;
        this.nodes = nodes;
    }

    JsonObject of(CalculatedDate date) {
        if (!date.isKnown()) {
            return Jsons.object().add("rule", date.missing()).add("steps", Jsons.array()).build();
        }
        List<Step> steps = date.explanation();
        Optional<Step> rule = first(steps, StepKind.RULE);
        JsonObjectBuilder json = Jsons.object();
        origin(steps).ifPresent(origin -> json.add("origin", origin));
        json.add("rule", rule.map(Step::note).orElse("Date donnée"));
        first(steps, StepKind.DELAY).ifPresent(delay -> json.add("unit", unit(delay)));
        if (date.tolerance() > 0) {
            json.add("tolerance", tolerance(date.tolerance()));
        }
        rule.map(Step::source).ifPresent(source -> json.add("source", source(source)));
        json.add("steps", sentences(steps)).add("days", days(steps)).add("data", data(steps));
        return json.build();
    }

    /** @return « à 7 jours près » */
    static String tolerance(int days) {
        return "à " + days + (days == 1 ? " jour près" : " jours près");
    }

    private Optional<JsonObject> origin(List<Step> steps) {
        return first(steps, StepKind.EVENT).flatMap(event -> definition.origins().stream()
                .filter(o -> o.code().equals(event.code())).findFirst().map(o -> origin(o, event)));
    }

    private JsonObject origin(OriginDefinition origin, Step event) {
        OriginRef given = origins.get(origin.code());
        JsonObjectBuilder json = Jsons.object().add("code", origin.code()).add("label", origin.label())
                .add("date", event.date().toString()).add("actual", given != null && given.actual());
        if (given != null && nodes.containsKey(given.nodeId())) {
            json.add("nodeLabel", nodes.get(given.nodeId()).label());
        }
        return json.build();
    }

    private static String unit(Step delay) {
        return delay.unit() == null ? "heures" : new Delay(delay.amount(), delay.unit()).label();
    }

    /** @return a citation taken apart again: label, article, or the proposal that cites nothing */
    static JsonObject source(String citation) {
        JsonObjectBuilder json = Jsons.object();
        int at = citation.indexOf(ARTICLE);
        json.add("label", at < 0 ? citation : citation.substring(0, at));
        if (at >= 0) {
            json.add("article", citation.substring(at + ARTICLE.length()));
        }
        return json.add("proposal", Provenance.PROPOSAL_LABEL.equals(citation)).build();
    }

    private static JsonArrayBuilder sentences(List<Step> steps) {
        JsonArrayBuilder all = Jsons.array();
        ExplanationText.sentences(steps).forEach(text -> all.add(Jsons.object().add("kind", "TEXT").add("text", text)));
        return all;
    }

    private static JsonArrayBuilder days(List<Step> steps) {
        JsonArrayBuilder all = Jsons.array();
        for (UncountedDay day : UncountedDay.of(steps)) {
            JsonObjectBuilder json = Jsons.object().add("date", day.date().toString()).add("reason", day.reason());
            text(json, "article", day.article());
            all.add(json);
        }
        return all;
    }

    private static JsonArrayBuilder data(List<Step> steps) {
        JsonArrayBuilder all = Jsons.array();
        for (Step step : steps) {
            JsonObjectBuilder json = Jsons.object().add("kind", step.kind().name());
            text(json, "date", step.date());
            text(json, "at", step.at());
            text(json, "from", step.from());
            text(json, "to", step.to());
            number(json, step.amount());
            text(json, "unit", step.unit());
            text(json, "code", step.code());
            text(json, "holiday", step.holiday());
            text(json, "source", step.source());
            text(json, "note", step.note());
            all.add(json);
        }
        return all;
    }

    private static void text(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    private static void number(JsonObjectBuilder json, BigDecimal amount) {
        if (amount != null) {
            json.add("amount", amount);
        }
    }

    private static Optional<Step> first(List<Step> steps, StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }
}
