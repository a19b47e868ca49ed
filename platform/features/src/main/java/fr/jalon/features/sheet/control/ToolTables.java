package fr.jalon.features.sheet.control;

import fr.jalon.features.programme.definition.Ambiguity;
import fr.jalon.features.programme.definition.CheckDefinition;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.programme.definition.FormDefinition;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.features.programme.definition.GridDefinition;
import fr.jalon.features.programme.definition.IndicatorDefinition;
import fr.jalon.features.programme.definition.ParameterDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RegisterDefinition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What people work with, and what may be set: forms, registers, indicators, documents, parameters, open points. */
final class ToolTables {

    private final ProgrammeDefinition programme;
    private final SheetWords words;

    ToolTables(ProgrammeDefinition programme, SheetWords words) {
        this.programme = programme;
        this.words = words;
    }

    Stream<SheetTable> all() {
        return Stream.of(
                new SheetTable("forms", "Formulaires et grilles", List.of("Intitulé", "Pour chaque", "Phase", "Ce qu'on y écrit"),
                        programme.forms().stream().map(this::form).toList()),
                new SheetTable("registers", "Registres", List.of("Registre", "Tenu pour chaque", "États", "Ce qu'on y note"),
                        programme.registers().stream().map(this::register).toList()),
                new SheetTable("collections", "Relevés d'indicateurs", List.of("Relevé", "Pour chaque", "Familles", "Saisi par", "Validé par"),
                        programme.collections().stream().map(this::collection).toList()),
                new SheetTable("indicators", "Indicateurs", List.of("Indicateur", "Famille", "Calcul", "Unité"),
                        programme.indicators().stream().map(this::indicator).toList()),
                new SheetTable("documents", "Documents", List.of("Document", "Pour chaque"), programme.documents().stream()
                        .map(document -> words.row(document.provenance(), document.label(), words.level(document.level()))).toList()),
                new SheetTable("parameters", "Paramètres", List.of("Paramètre", "Valeur", "Autres lectures du texte"),
                        programme.parameters().stream().map(this::parameter).toList()),
                new SheetTable("ambiguities", "Points que les textes laissent ouverts", List.of("Repère", "Ce qui se contredit ou manque"),
                        programme.checks().stream().filter(check -> check.ambiguity() != null).map(this::open).toList()));
    }

    private SheetTable.Row form(FormDefinition form) {
        GridDefinition grid = form.grid();
        List<String> holds = Stream.of(grid == null ? null : grid.rows().isEmpty() ? "par " + grid.row() : "par " + grid.row() + " (" + grid.rows().size()
                + " au départ" + (grid.ownRows() ? ", d'autres à ajouter)" : ")"), String.join(", ", form.fields().stream().map(FormField::label).toList()))
                .filter(Objects::nonNull).toList();
        return words.row(form.provenance(), form.label(), words.level(form.level()), words.phase(form.phase()), holds);
    }

    private SheetTable.Row register(RegisterDefinition register) {
        return words.row(register.provenance(), register.label(), words.level(register.level()), String.join(", ", register.states()),
                String.join(", ", register.attributes().stream().map(RegisterDefinition.Attribute::label).toList()));
    }

    private SheetTable.Row collection(CollectionDefinition collection) {
        return words.row(collection.provenance(), collection.label(), words.level(collection.level()),
                collection.families().stream().map(CollectionDefinition.Family::label).toList(), roles(collection.enteredBy()),
                roles(collection.validatedBy()));
    }

    private List<String> roles(List<String> codes) {
        return codes.stream().map(code -> programme.role(code).orElseThrow().label()).toList();
    }

    private SheetTable.Row indicator(IndicatorDefinition indicator) {
        String family = programme.collections().stream().flatMap(collection -> collection.family(indicator.family()).stream()).findFirst()
                .map(CollectionDefinition.Family::label).orElse(indicator.family());
        String caveat = indicator.caveat() == null ? null : "À vérifier : " + indicator.caveat();
        return words.row(indicator.provenance(), indicator.label(), family,
                Stream.of(indicator.numerator(), indicator.denominator(), caveat).filter(Objects::nonNull).toList(), indicator.unit());
    }

    private SheetTable.Row parameter(ParameterDefinition parameter) {
        Object value = parameter.defaultValue();
        String shown = value == null ? null : value instanceof Boolean yes ? (yes ? "oui" : "non") : value.toString().replace('.', ',');
        return words.row(parameter.provenance(), parameter.label(), shown == null || parameter.unit() == null ? shown : shown + " " + parameter.unit(),
                parameter.alternatives().stream().map(other -> other.value() + " : " + other.text()).toList());
    }

    private SheetTable.Row open(CheckDefinition check) {
        return words.row(check.provenance(), check.ambiguity(), check.text());
    }
}
