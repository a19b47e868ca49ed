package fr.jalon.features.sheet.control;

import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.Occurrence;
import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.features.programme.definition.RuleWords;
import fr.jalon.features.programme.definition.SessionDefinition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Declared things in French words; parameters have their declared values. */
final class SheetWords {

    private final ProgrammeDefinition programme;
    private final ParameterValues values;

    SheetWords(ProgrammeDefinition programme) {
        this.programme = programme;
        this.values = programme.values(Map.of());
    }

    ParameterValues values() {
        return values;
    }

    /** @return a row whose cells are texts, null for nothing, or lists of texts */
    SheetTable.Row row(Provenance provenance, Object... cells) {
        return new SheetTable.Row(Arrays.stream(cells).map(SheetWords::lines).toList(), programme.citation(provenance));
    }

    private static List<String> lines(Object cell) {
        if (cell instanceof List<?> lines) {
            return lines.stream().filter(Objects::nonNull).map(Object::toString).toList();
        }
        return cell == null || cell.toString().isBlank() ? List.of() : List.of(cell.toString());
    }

    /** @return « J* + 2 mois, à 7 jours près », null for no rule */
    String rule(DateRule rule) {
        if (rule == null) {
            return null;
        }
        String words = RuleWords.of(rule, values);
        BigDecimal tolerance = rule.tolerance() == null ? BigDecimal.ZERO : rule.tolerance().resolve(values);
        return tolerance.signum() == 0 ? words : words + ", à " + tolerance.toBigInteger() + " jours près";
    }

    /** @return the programme's own word at the head of a title, in the plural */
    String title(String word, String otherwise) {
        String own = programme.words().getOrDefault(word, otherwise);
        return own.substring(0, 1).toUpperCase(Locale.FRENCH) + own.substring(1);
    }

    String level(String code) {
        return programme.level(code).map(LevelDefinition::label).orElse(code);
    }

    /** @return label of the phase, null outside phases */
    String phase(String code) {
        return code == null ? null : programme.phase(code).map(PhaseDefinition::label).orElse(code);
    }

    String role(String code) {
        return code == null ? null : programme.role(code).map(RoleDefinition::label).orElse(code);
    }

    List<String> roles(List<String> codes) {
        return codes.stream().map(this::role).toList();
    }

    /** @return how often it comes back, null for once */
    String recurrence(Occurrence occurrence) {
        return switch (occurrence.kind()) {
            case ONCE -> null;
            case PER_SESSION -> "après " + String.join(", ", occurrence.sessions());
            case PER_PERIOD -> {
                BigDecimal every = occurrence.recurrence().every().resolve(values);
                yield "tous les " + every.stripTrailingZeros().toPlainString() + " " + occurrence.recurrence().unit().label(every) + ", de "
                        + RuleWords.of(occurrence.recurrence().from(), values) + " à " + RuleWords.of(occurrence.recurrence().until(), values);
            }
        };
    }

    static String place(SessionDefinition.Place place) {
        return switch (place.kind()) {
            case HOST_MEMBER -> "chez un membre qui reçoit";
            case OWN_SITE -> "chez chaque membre";
            case BUYER -> "chez l'acheteur";
            case CONTRACTOR -> "chez le titulaire";
            case REMOTE -> "à distance";
            case FREE -> "lieu libre";
        };
    }
}
