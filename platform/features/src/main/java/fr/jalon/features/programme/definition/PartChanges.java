package fr.jalon.features.programme.definition;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The differences between two versions of one part, component by component, in French words. */
final class PartChanges {

    private static final int LONGEST = 120;

    /** Components whose own differences are told as parts, or that say nothing to a reader. */
    static final Set<String> SILENT = Set.of("code", "decisions", "clocks", "attributes", "order", "fields");

    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("label", "nom"), Map.entry("title", "titre"), Map.entry("issuer", "auteur"), Map.entry("date", "date"),
            Map.entry("plural", "pluriel"), Map.entry("article", "article"), Map.entry("parent", "niveau parent"),
            Map.entry("minimum", "minimum"), Map.entry("maximum", "maximum"), Map.entry("organisation", "organisme"),
            Map.entry("help", "aide"), Map.entry("provenance", "source"), Map.entry("type", "type"),
            Map.entry("defaultValue", "valeur par défaut"), Map.entry("unit", "unité"), Map.entry("options", "options"),
            Map.entry("ambiguity", "contradiction signalée"), Map.entry("alternatives", "autres lectures"),
            Map.entry("changeable", "moment du réglage"), Map.entry("level", "niveau"), Map.entry("requiredAtOpening", "nécessaire à l'ouverture"),
            Map.entry("overridable", "propre à un nœud"), Map.entry("rule", "date"), Map.entry("text", "texte"),
            Map.entry("quality", "qualité"), Map.entry("required", "nécessaire"), Map.entry("rights", "droits"),
            Map.entry("start", "début"), Map.entry("end", "fin"), Map.entry("steps", "étapes"), Map.entry("place", "lieu"),
            Map.entry("opens", "phase ouverte"), Map.entry("admitted", "livrables exigés"), Map.entry("phase", "phase"),
            Map.entry("contractual", "peut être en retard"), Map.entry("roles", "rôles"), Map.entry("mode", "mode"),
            Map.entry("duration", "durée"), Map.entry("agenda", "ordre du jour"), Map.entry("minutes", "compte rendu"),
            Map.entry("marks", "marques"), Map.entry("onlyIf", "condition"), Map.entry("description", "description"),
            Map.entry("producer", "rédacteur"), Map.entry("checker", "contrôleur"), Map.entry("deliverer", "remettant"),
            Map.entry("obligor", "partie qui doit"), Map.entry("validator", "décideur"), Map.entry("recipients", "destinataires"),
            Map.entry("formats", "formats"), Map.entry("form", "formulaire"), Map.entry("template", "modèle"), Map.entry("due", "échéance"),
            Map.entry("occurrence", "répétition"), Map.entry("approval", "approbation"), Map.entry("process", "processus"),
            Map.entry("processId", "identifiant du processus"), Map.entry("openPoints", "points ouverts"), Map.entry("verb", "verbe"),
            Map.entry("effect", "effet"), Map.entry("motive", "motivation"), Map.entry("amount", "montant"), Map.entry("delay", "délai"),
            Map.entry("delayUnit", "unité du délai"), Map.entry("allowed", "moments"), Map.entry("holder", "qui doit agir"),
            Map.entry("rollOver", "report au jour ouvré"), Map.entry("silence", "effet du silence"), Map.entry("severity", "force"),
            Map.entry("when", "condition"), Map.entry("kind", "nature"), Map.entry("states", "états"), Map.entry("closedStates", "états clos"),
            Map.entry("family", "famille"), Map.entry("numerator", "numérateur"), Map.entry("denominator", "dénominateur"),
            Map.entry("period", "rythme"), Map.entry("good", "sens favorable"), Map.entry("target", "cible"),
            Map.entry("evidence", "preuve"), Map.entry("phases", "phases"), Map.entry("tranche", "tranche"), Map.entry("deliverables", "livrables"),
            Map.entry("expected", "charge attendue"), Map.entry("days", "jours-hommes"), Map.entry("sessions", "séances"), Map.entry("file", "fichier"),
            Map.entry("record", "document signé"), Map.entry("visas", "visas"), Map.entry("expects", "inscriptions attendues"), Map.entry("grid", "grille"), Map.entry("longest", "longueur"),
            Map.entry("families", "familles"), Map.entry("enteredBy", "saisie par"),
            Map.entry("validatedBy", "validation par"), Map.entry("definition", "définition"), Map.entry("formula", "formule"),
            Map.entry("numeratorUnit", "unité du numérateur"), Map.entry("denominatorUnit", "unité du dénominateur"), Map.entry("factor", "facteur"),
            Map.entry("decimals", "décimales"), Map.entry("dataSource", "origine des chiffres"), Map.entry("firstMeasure", "première mesure"),
            Map.entry("band", "fourchette"), Map.entry("caveat", "à vérifier"), Map.entry("evidenced", "preuve notée"), Map.entry("section", "section"),
            Map.entry("values", "valeurs de départ"), Map.entry("quantity", "quantité"), Map.entry("price", "prix"), Map.entry("share", "part"),
            Map.entry("replacement", "remplacement"), Map.entry("among", "choisi parmi"), Map.entry("purposes", "objets"),
            Map.entry("warning", "alerte précoce"), Map.entry("closing", "clôture des relevés"), Map.entry("evaluation", "manière de le demander après une séance"));

    private final ProgrammeDefinition before;
    private final ProgrammeDefinition after;

    PartChanges(ProgrammeDefinition before, ProgrammeDefinition after) {
        this.before = before;
        this.after = after;
    }

    List<String> between(Record old, Record now) {
        List<String> changes = new ArrayList<>();
        for (RecordComponent component : old.getClass().getRecordComponents()) {
            Object was = value(component, old);
            Object is = value(component, now);
            if (!SILENT.contains(component.getName()) && !Objects.equals(was, is)) {
                changes.add(NAMES.get(component.getName()) + " : " + change(words(before, was), words(after, is)));
            }
        }
        return changes;
    }

    private static String change(String was, String is) {
        boolean sayable = was != null && is != null && was.length() <= LONGEST && is.length() <= LONGEST && !was.equals(is);
        return sayable ? was + " → " + is : "changé";
    }

    /** @return null if the value has no short words */
    private static String words(ProgrammeDefinition programme, Object value) {
        if (value == null) {
            return "rien";
        }
        if (value instanceof DateRule rule) {
            return RuleWords.of(rule, programme.values(Map.of()));
        }
        if (value instanceof Quantity quantity) {
            return RuleWords.number(quantity.resolve(programme.values(Map.of())));
        }
        if (value instanceof Provenance provenance) {
            return programme.citation(provenance);
        }
        if (value instanceof Ambiguity ambiguity) {
            return ambiguity.code();
        }
        if (value instanceof Collection<?> items) {
            List<String> parts = items.stream().map(item -> words(programme, item)).toList();
            return parts.contains(null) ? null : parts.stream().collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar(value);
    }

    private static String scalar(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "oui" : "non";
        }
        if (value instanceof Number number) {
            return RuleWords.number(new BigDecimal(number.toString()));
        }
        return value instanceof String || value instanceof Enum<?> ? value.toString() : null;
    }

    private static Object value(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Component " + component, e);
        }
    }
}
