package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import fr.jalon.kernel.declared.Suggestion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every date can be computed: from one known day of the node itself or of a node above, and never from itself. */
final class DateCheck {

    private static final Set<String> PLAIN = Set.of();

    private final DeclaredNode root;
    private final LevelTree levels;
    private final List<DeclarationError> errors;
    private final Map<String, String> levelOf = new HashMap<>();
    private final Map<String, String> whyUndated = new HashMap<>();

    /** Date to the date that it follows; a phase has two, written {@code CODE#START} and {@code CODE#END}. */
    private final Map<String, DeclaredNode> ruleOf = new LinkedHashMap<>();

    DateCheck(Declaration declaration, LevelTree levels, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.levels = levels;
        this.errors = errors;
    }

    void run() {
        collect();
        root.children("sessions").forEach(session -> session.child("minutes")
                .ifPresent(rule -> checkRule(rule, session.text("level"), Set.of(DateRule.SESSION))));
        root.children("sessions").forEach(session -> checkOccurrence(session, "date", "une séance qui revient"));
        root.children("deliverables").forEach(deliverable -> checkOccurrence(deliverable, "due", "un livrable qui revient"));
        root.children("collections").forEach(collection -> {
            checkBounds(collection.child("period").orElseThrow(), collection.text("level"));
            checkRule(collection.child("due").orElseThrow(), collection.text("level"), Set.of(DateRule.PERIOD));
        });
        ruleOf.forEach((date, rule) -> {
            if (!rule.text("from").startsWith("$")) {
                checkRule(rule, levelOf.get(codeOf(date)), PLAIN);
            }
        });
        refuseCycles();
    }

    private void collect() {
        root.children("origins").forEach(origin -> levelOf.put(origin.text("code"), origin.text("level")));
        root.child("contract").ifPresent(contract -> contract.children("clauses")
                .forEach(clause -> item(clause, contract.text("level", null), "date")));
        root.children("milestones").forEach(milestone -> item(milestone, milestone.text("level"), "date"));
        root.children("sessions").forEach(session -> item(session, session.text("level"), "date"));
        root.children("deliverables").forEach(deliverable -> item(deliverable, deliverable.text("level"), "due"));
        for (DeclaredNode phase : root.children("phases")) {
            levelOf.put(phase.text("code"), phase.text("level"));
            ruleOf.put(phase.text("code") + "#START", phase.child("start").orElseThrow());
            ruleOf.put(phase.text("code") + "#END", phase.child("end").orElseThrow());
        }
    }

    private void item(DeclaredNode item, String level, String key) {
        levelOf.put(item.text("code"), level);
        item.child(key).ifPresentOrElse(rule -> ruleOf.put(item.text("code"), rule),
                () -> whyUndated.put(item.text("code"), "n'a pas de date"));
        if (item.has("occurrence")) {
            whyUndated.put(item.text("code"), "revient plusieurs fois");
        }
    }

    private void checkOccurrence(DeclaredNode item, String key, String subject) {
        String level = item.text("level");
        String per = item.child("occurrence").map(node -> node.text("per")).orElse("");
        Set<String> reserved = switch (per) {
            case "SESSION" -> Set.of(DateRule.SESSION);
            case "PERIOD" -> Set.of(DateRule.PERIOD);
            default -> PLAIN;
        };
        item.child(key).ifPresent(rule -> {
            if (!reserved.isEmpty() && !reserved.contains(rule.text("from"))) {
                errors.add(rule.error("from", subject + " se date à chaque fois",
                        "écrivez « from: " + reserved.iterator().next() + " »"));
            } else if (rule.text("from").startsWith("$")) {
                checkRule(rule, level, reserved);
            }
        });
        item.child("occurrence").ifPresent(occurrence -> checkBounds(occurrence, level));
    }

    private void checkBounds(DeclaredNode period, String level) {
        period.child("from").ifPresent(rule -> checkRule(rule, level, PLAIN));
        period.child("until").ifPresent(rule -> checkRule(rule, level, PLAIN));
    }

    private void checkRule(DeclaredNode rule, String level, Set<String> reserved) {
        String from = rule.text("from");
        if (reserved.contains(from)) {
            return;
        }
        if (from.startsWith("$") || !reserved.isEmpty()) {
            errors.add(rule.error("from", "« " + from + " » ne peut pas servir de départ ici",
                    reserved.isEmpty() ? "partez d'une origine ou d'un élément daté" : "écrivez « from: " + String.join(" ou ", reserved) + " »"));
        } else if (whyUndated.containsKey(from)) {
            errors.add(rule.error("from", "« " + from + " » " + whyUndated.get(from) + " : aucune date n'en découle",
                    Suggestion.remedy("partez d'un autre élément", from, Set.of())));
        } else if (level == null || levelOf.get(from) == null || !levels.atOrAbove(levelOf.get(from), level)) {
            errors.add(rule.error("from", "« " + from + " » (niveau " + levelOf.get(from) + ") n'a pas une date unique pour le niveau " + level,
                    "partez d'un élément du même niveau ou d'un niveau au-dessus"));
        }
    }

    private void refuseCycles() {
        Set<String> told = new LinkedHashSet<>();
        for (String start : ruleOf.keySet()) {
            Set<String> path = new LinkedHashSet<>();
            String at = start;
            while (at != null && path.add(at)) {
                at = ruleOf.containsKey(at) ? next(ruleOf.get(at)) : null;
            }
            if (start.equals(at) && told.addAll(path)) {
                errors.add(ruleOf.get(start).error("from", "les dates tournent en rond : " + String.join(" → ", path) + " → " + start,
                        "faites partir l'une d'elles d'une origine"));
            }
        }
    }

    private String next(DeclaredNode rule) {
        String from = rule.text("from");
        String edge = from + "#" + rule.text("edge", Edge.START.name());
        return ruleOf.containsKey(edge) ? edge : from;
    }

    private static String codeOf(String date) {
        int edge = date.indexOf('#');
        return edge < 0 ? date : date.substring(0, edge);
    }
}
