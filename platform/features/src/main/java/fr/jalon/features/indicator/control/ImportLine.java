package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.indicator.control.ImportPreview.Fault;
import fr.jalon.features.indicator.control.ImportPreview.Row;
import fr.jalon.features.indicator.control.ImportPreview.Shown;
import fr.jalon.features.indicator.control.ImportPreview.LineState;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.features.indicator.entity.Measure.Figures;
import fr.jalon.features.programme.definition.IndicatorDefinition.Formula;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Understands one line of a file of measures: each of its cells is read, so that all faults are said at once. */
final class ImportLine {

    private static final List<DateTimeFormatter> DAYS = List.of(day("uuuu-MM-dd"), day("d/M/uuuu"), day("d-M-uuuu"), day("d.M.uuuu"));
    private static final Map<String, ImportColumn> FIELDS = Map.of("numerator", ImportColumn.NUMERATOR, "denominator", ImportColumn.DENOMINATOR,
            "notMeasurable", ImportColumn.NOT_MEASURABLE, "evidence", ImportColumn.EVIDENCE, "remark", ImportColumn.REMARK);

    private final ImportColumn.Heads heads;
    private final Sheet.Line line;
    private final ImportGround ground;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    ImportLine(ImportColumn.Heads heads, Sheet.Line line, ImportGround ground) {
        this.heads = heads;
        this.line = line;
        this.ground = ground;
    }

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** @return whether it names a measure without saying anything of it */
    boolean blank() {
        return List.of(ImportColumn.NUMERATOR, ImportColumn.DENOMINATOR, ImportColumn.NOT_MEASURABLE).stream().allMatch(c -> text(c).isEmpty());
    }

    private String text(ImportColumn column) {
        return heads.text(line, column);
    }

    Row read() {
        NodeRef place = place();
        MeasuredIndicator indicator = place == null ? null : indicator(place);
        LocalDate first = day(ImportColumn.FIRST);
        LocalDate last = day(ImportColumn.LAST);
        CollectionPeriod period = indicator == null || first == null || last == null ? null : period(place, indicator, first, last);
        Measure former = period == null ? null : ground.newest(period, indicator.code());
        Collecting.Entry entry = new Collecting.Entry(former == null ? 0 : former.version(), text(ImportColumn.NUMERATOR),
                text(ImportColumn.DENOMINATOR), text(ImportColumn.NOT_MEASURABLE), evidence(former, ImportColumn.EVIDENCE),
                evidence(former, ImportColumn.REMARK));
        Figures figures = indicator == null ? null : figures(indicator, entry);
        Shown shown = new Shown(place == null ? text(ImportColumn.PLACE) : place.label(), indicator == null ? named() : indicator.facts().label(),
                period == null ? dates() : Collecting.words(period), former == null ? null : Collecting.words(former.figures()),
                figures == null ? null : Collecting.words(figures));
        if (!faults.isEmpty() || period == null || figures == null) {
            return new Row(line.number(), LineState.WRONG, shown, faults, warnings, null, null);
        }
        LineState state = state(former, figures, indicator);
        return new Row(line.number(), state, shown, faults, warnings, new Collecting.Spot(place.id(), indicator.code(), period.id()), entry);
    }

    /** A column that the file lacks takes nothing away. */
    private String evidence(Measure former, ImportColumn column) {
        if (heads.places().containsKey(column) || former == null) {
            return text(column);
        }
        return column == ImportColumn.EVIDENCE ? former.figures().evidence() : former.figures().remark();
    }

    private LineState state(Measure former, Figures figures, MeasuredIndicator indicator) {
        if (former == null) {
            return LineState.NEW;
        }
        if (Collecting.same(former, figures, indicator)) {
            return LineState.SAME;
        }
        if (ground.validated(former)) {
            warnings.add("La valeur qui est là est validée : la nouvelle devra l'être de nouveau.");
        }
        return LineState.CHANGED;
    }

    private String named() {
        return text(ImportColumn.INDICATOR).isEmpty() ? text(ImportColumn.CODE) : text(ImportColumn.INDICATOR);
    }

    private String dates() {
        return "du " + text(ImportColumn.FIRST) + " au " + text(ImportColumn.LAST);
    }

    private void wrong(ImportColumn column, String message) {
        faults.add(new Fault(column, message));
    }

    private NodeRef place() {
        String name = text(ImportColumn.PLACE);
        List<NodeRef> found = ground.places(name);
        if (name.isEmpty()) {
            wrong(ImportColumn.PLACE, "Indiquez l'endroit mesuré, par son nom ou son numéro FINESS.");
        } else if (found.isEmpty()) {
            wrong(ImportColumn.PLACE, "« " + name + " » n'est pas un endroit mesuré que vous voyez ici. Écrivez par exemple : " + ground.examples()
                    + ", ou son numéro FINESS.");
        } else if (found.size() > 1) {
            wrong(ImportColumn.PLACE, "Plusieurs endroits répondent à « " + name + " ». Écrivez le chemin entier, comme « "
                    + String.join(" > ", found.get(0).path()) + " ».");
        } else if (!ground.recordable(found.get(0))) {
            wrong(ImportColumn.PLACE, "Vous ne saisissez pas les mesures de « " + name + " ». Demandez à qui les saisit, ou retirez la ligne.");
        } else {
            return found.get(0);
        }
        return null;
    }

    private MeasuredIndicator indicator(NodeRef place) {
        MeasuredIndicator found = ground.indicator(place, text(ImportColumn.CODE), text(ImportColumn.INDICATOR)).orElse(null);
        ImportColumn column = text(ImportColumn.CODE).isEmpty() ? ImportColumn.INDICATOR : ImportColumn.CODE;
        if (found == null) {
            wrong(column, named().isEmpty() ? "Indiquez l'indicateur." : "« " + place.label() + " » ne mesure pas « " + named()
                    + " ». Corrigez le nom ou le code, ou choisissez d'abord l'indicateur dans la banque.");
            return null;
        }
        String unit = text(ImportColumn.UNIT);
        if (!unit.isEmpty() && !unit.equalsIgnoreCase(found.facts().unit())) {
            wrong(ImportColumn.UNIT, "Cet indicateur se lit en « " + found.facts().unit() + " », pas en « " + unit
                    + " ». Convertissez les chiffres et corrigez l'unité, ou adaptez d'abord l'indicateur.");
        }
        return found;
    }

    private LocalDate day(ImportColumn column) {
        String text = text(column);
        for (DateTimeFormatter form : DAYS) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeParseException other) {
                // the next form may fit
            }
        }
        wrong(column, text.isEmpty() ? "Donnez le premier et le dernier jour de la période."
                : "« " + text + " » n'est pas un jour. Écrivez-le comme 28/02/2026.");
        return null;
    }

    private CollectionPeriod period(NodeRef place, MeasuredIndicator indicator, LocalDate first, LocalDate last) {
        CollectionPeriod found = ground.period(place, indicator, first, last).orElse(null);
        if (found == null) {
            wrong(ImportColumn.FIRST, "Il n'y a pas de relevé " + Collecting.words(first, last) + ". Périodes voisines : "
                    + ground.neighbours(place, first) + ".");
        } else if (found.withdrawn()) {
            wrong(ImportColumn.FIRST, "Cette période n'est plus attendue depuis que le calendrier a changé. Retirez la ligne.");
        } else if (!found.ended(ground.today())) {
            wrong(ImportColumn.LAST, "Cette période se termine le " + FrenchDate.day(found.lastOn()) + " : saisissez ses chiffres à partir de ce jour.");
        } else {
            ground.closings().refusal(found).ifPresent(why -> wrong(ImportColumn.PLACE, why));
        }
        return found;
    }

    private Figures figures(MeasuredIndicator indicator, Collecting.Entry entry) {
        boolean ratio = indicator.facts().formula() == Formula.RATIO;
        if (!ratio && !text(ImportColumn.DENOMINATOR).isEmpty()) {
            wrong(ImportColumn.DENOMINATOR, "Cet indicateur n'a pas de dénominateur. Videz cette case.");
        }
        try {
            Figures figures = EntryRules.admitted(indicator.facts(), entry);
            if (figures.denominator() != null && figures.numerator().compareTo(figures.denominator()) > 0) {
                warnings.add("Le numérateur dépasse le dénominateur : vérifiez que les deux ne sont pas inversés.");
            }
            return figures;
        } catch (Problem refused) {
            for (FieldError error : refused.errors()) {
                wrong(FIELDS.get(error.field()), error.message());
            }
            return null;
        }
    }
}
