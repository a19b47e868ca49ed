package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.RoundRef;
import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import fr.jalon.kernel.legaltime.FrenchDate;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values as French people read them, under the names that templates use. What is absent has no entry. */
final class RecordWords {

    private final ZoneId zone;

    RecordWords(ZoneId zone) {
        this.zone = zone;
    }

    /** @param namesAndValues names, each followed by its value; null is left out */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                map.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return map;
    }

    /** @return « 5 janvier 2027 », null for null */
    static String day(LocalDate day) {
        return day == null ? null : FrenchDate.day(day);
    }

    String day(Instant at) {
        return FrenchDate.day(at.atZone(zone).toLocalDate());
    }

    String time(Instant at) {
        return FrenchDate.hour(at, zone);
    }

    Map<String, Object> round(RoundRef round) {
        return map("decision", decision(round.decision()), "former", round.former().stream().map(this::decision).toList(),
                "deliveries", round.deliveries().stream().map(this::delivery).toList(), "observations",
                round.observations().stream().map(o -> map("text", o.text(), "day", day(o.at()), "by", o.by())).toList());
    }

    private Map<String, Object> decision(RoundRef.Taken d) {
        return map("label", d.label(), "day", day(d.at()), "time", time(d.at()), "by", d.by(), "motive", d.motive(), "amount",
                euros(d.amount()), "delay", d.delay(), "admitted", d.effect() == Effect.ADMITTED, "reduced",
                d.effect() == Effect.ADMITTED_REDUCED, "postponed", d.effect() == Effect.POSTPONED, "refused", d.effect() == Effect.REFUSED);
    }

    private Map<String, Object> delivery(RoundRef.Handed d) {
        List<Map<String, Object>> documents = d.documents().stream().map(v -> map("name", v.name(), "version",
                String.valueOf(v.version()), "sha256", v.sha256())).toList();
        return map("number", String.valueOf(d.number()), "day", day(d.at()), "time", time(d.at()), "by", d.by(), "onBehalfOf",
                d.onBehalfOf(), "documents", documents);
    }

    private static String euros(BigDecimal amount) {
        return amount == null ? null : NumberFormat.getCurrencyInstance(Locale.FRANCE).format(amount);
    }
}
