package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each code that names another part must name one that exists. Goes through the whole tree by the meaning of its keys. */
final class ReferenceCheck {

    private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^}]*)}");

    /** Sections that hold free words: their keys mean nothing here. */
    private static final Set<String> FREE = Set.of("/words", "/messages");

    /** Values by a form's own field names, which mean nothing here either. */
    private static final String FIELD_VALUES = "values";

    private static final Map<String, Target> TARGETS = Map.ofEntries(
            Map.entry("level", new Target("levels", "niveau inconnu")), Map.entry("parent", new Target("levels", "niveau inconnu")),
            Map.entry("phase", new Target("phases", "phase inconnue")), Map.entry("phases", new Target("phases", "phase inconnue")),
            Map.entry("tranche", new Target("tranches", "tranche inconnue")), Map.entry("deliverables", new Target("deliverables", "livrable inconnu")),
            Map.entry("price", new Target("prices", "prix inconnu")),
            Map.entry("opens", new Target("phases", "phase inconnue")),
            Map.entry("producer", new Target("roles", "rôle inconnu")), Map.entry("checker", new Target("roles", "rôle inconnu")),
            Map.entry("deliverer", new Target("roles", "rôle inconnu")), Map.entry("validator", new Target("roles", "rôle inconnu")),
            Map.entry("roles", new Target("roles", "rôle inconnu")), Map.entry("role", new Target("roles", "rôle inconnu")),
            Map.entry("proposer", new Target("roles", "rôle inconnu")), Map.entry("moderators", new Target("roles", "rôle inconnu")),
            Map.entry("enteredBy", new Target("roles", "rôle inconnu")), Map.entry("validatedBy", new Target("roles", "rôle inconnu")),
            Map.entry("reopenedBy", new Target("roles", "rôle inconnu")),
            Map.entry("notified", new Target("origins", "origine inconnue")), Map.entry("recipients", new Target("roles", "rôle inconnu")),
            Map.entry("admitted", new Target("deliverables", "livrable inconnu")), Map.entry("sessions", new Target("sessions", "séance inconnue")),
            Map.entry("marks", new Target("marks", "marque inconnue")), Map.entry("approval", new Target("approvals", "approbation inconnue")),
            Map.entry("form", new Target("forms", "formulaire inconnu")), Map.entry("linksTo", new Target("forms", "formulaire inconnu")), Map.entry("template", new Target("documents", "document inconnu")),
            Map.entry("item", new Target("dated", "élément daté inconnu")), Map.entry("than", new Target("dated", "élément daté inconnu")),
            Map.entry("from", new Target("dated", "élément daté inconnu")), Map.entry("parameter", new Target("parameters", "paramètre inconnu")),
            Map.entry("ref", new Target("sources", "texte source inconnu")));

    private final Declaration declaration;
    private final Codes codes;
    private final List<DeclarationError> errors;

    ReferenceCheck(Declaration declaration, Codes codes, List<DeclarationError> errors) {
        this.declaration = declaration;
        this.codes = codes;
        this.errors = errors;
    }

    /** What a key names: the section that declares it, and how its lack is told. */
    private record Target(String section, String unknown) {

        String declareIt() {
            return unknown.endsWith("e") ? "déclarez-la" : "déclarez-le";
        }
    }

    void run() {
        visit("", "", declaration.values());
    }

    private void visit(String path, String key, Object value) {
        if (FREE.contains(path)) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            refuseCitedProposal(path, map);
            map.forEach((name, child) -> visitEntry(path, (String) name, child));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(path + "/" + i, key, list.get(i));
            }
        } else if (value instanceof String text) {
            checkText(path, key, text);
        }
    }

    private void visitEntry(String path, String name, Object child) {
        String at = path + "/" + name;
        if (name.equals(FIELD_VALUES)) {
            return;
        }
        if (name.equals("rights") && child instanceof Map<?, ?> rights) {
            rights.keySet().forEach(level -> known(at + "/" + level, (String) level, TARGETS.get("level")));
        }
        visit(at, name, child);
    }

    private void refuseCitedProposal(String path, Map<?, ?> map) {
        if (map.containsKey("proposal") && map.containsKey("source")) {
            errors.add(declaration.error(path + "/proposal", "une « " + Provenance.PROPOSAL_LABEL + " » ne cite aucun article",
                    "retirez source si aucun texte ne fixe la valeur, sinon retirez proposal"));
        }
    }

    private void checkText(String path, String key, String text) {
        Target target = TARGETS.get(key);
        if (target != null && !text.equals(DateRule.SESSION) && !text.equals(DateRule.PERIOD)) {
            known(path, text, target);
        }
        Set<String> seen = new HashSet<>();
        for (Matcher reference = PARAMETER.matcher(text); reference.find();) {
            if (seen.add(reference.group(1))) {
                known(path, reference.group(1), TARGETS.get("parameter"));
            }
        }
    }

    private void known(String path, String code, Target target) {
        Set<String> known = codes.of(target.section());
        if (!known.contains(code)) {
            errors.add(declaration.error(path, target.unknown() + " : « " + code + " »",
                    Suggestion.remedy(target.declareIt(), code, known)));
        }
    }
}
