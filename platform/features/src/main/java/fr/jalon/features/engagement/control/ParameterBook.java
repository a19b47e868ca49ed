package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.EngagementChanged;
import fr.jalon.features.engagement.ParameterChange;
import fr.jalon.features.engagement.Parameters;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.ParameterDefinition;
import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Parameters change from a date on: what was set before stays written, and counts for what lies before. */
@ApplicationScoped
public class ParameterBook implements Parameters {

    private static final int LONGEST_REASON = 500;
    private static final Comparator<Entry> NEWEST_EFFECT = Comparator.comparing(Entry::since).thenComparing(Entry::at).reversed();

    @Inject
    private EngagementReader engagements;

    @Inject
    private ParameterRows rows;

    @Inject
    private SpaceSettings space;

    @Inject
    private CurrentPerson me;

    @Inject
    private Event<EngagementChanged> changes;

    @Inject
    private Audit audit;

    @Override
    public List<Setting> of(UUID engagementId) {
        ProgrammeDefinition definition = engagements.definition(engagementId);
        Map<String, List<Entry>> set = rows.all(engagementId, definition);
        LocalDate today = space.today();
        return definition.parameters().stream().map(parameter -> {
            List<Entry> entries = set.getOrDefault(parameter.code(), List.of()).stream().sorted(NEWEST_EFFECT).toList();
            return new Setting(parameter, inForce(parameter, entries, today), entries);
        }).toList();
    }

    private static Object inForce(ParameterDefinition parameter, List<Entry> entries, LocalDate day) {
        return entries.stream().filter(entry -> !entry.since().isAfter(day)).min(NEWEST_EFFECT).map(Entry::value)
                .orElse(parameter.defaultValue());
    }

    @Override
    public SortedMap<LocalDate, ParameterValues> byDate(UUID engagementId) {
        ProgrammeDefinition definition = engagements.definition(engagementId);
        return byDate(engagementId, definition, rows.all(engagementId, definition));
    }

    @Override
    public SortedMap<LocalDate, ParameterValues> byDateWith(UUID engagementId, ParameterChange change) {
        ProgrammeDefinition definition = engagements.definition(engagementId);
        Map<String, List<Entry>> set = rows.all(engagementId, definition);
        List<Entry> entries = new ArrayList<>(set.getOrDefault(change.code(), List.of()));
        ParameterDefinition parameter = definition.parameter(change.code()).orElseThrow();
        entries.add(0, new Entry(ParameterRows.typed(parameter, change.value().toString()), null, change.since(), rows.now(), me.id()));
        set.put(change.code(), entries);
        return byDate(engagementId, definition, set);
    }

    private SortedMap<LocalDate, ParameterValues> byDate(UUID engagementId, ProgrammeDefinition definition,
            Map<String, List<Entry>> set) {
        SortedMap<LocalDate, ParameterValues> dated = new TreeMap<>();
        LocalDate opened = openedOn(engagementId);
        dated.put(opened, at(definition, set, opened));
        set.values().stream().flatMap(List::stream).map(Entry::since).filter(day -> day.isAfter(opened)).distinct()
                .forEach(day -> dated.put(day, at(definition, set, day)));
        return dated;
    }

    private static ParameterValues at(ProgrammeDefinition definition, Map<String, List<Entry>> set, LocalDate day) {
        Map<String, Object> values = new HashMap<>();
        definition.parameters().forEach(parameter -> values.put(parameter.code(),
                inForce(parameter, set.getOrDefault(parameter.code(), List.of()), day)));
        return definition.values(values);
    }

    private LocalDate openedOn(UUID engagementId) {
        return rows.openedAt(engagementId).atZone(space.timeZone()).toLocalDate();
    }

    @Override
    public void check(UUID engagementId, ParameterChange change) {
        ParameterDefinition parameter = engagements.definition(engagementId).parameter(change.code() == null ? "" : change.code())
                .orElseThrow(() -> Problem.field("code", "Ce paramètre n'existe pas dans ce programme."));
        if (parameter.changeable() != ParameterDefinition.Changeable.RUNNING) {
            throw Problem.field("code", "« " + parameter.label() + " » ne se fixe qu'à l'ouverture du projet.");
        }
        ParameterCheck.fault(parameter, change.value()).ifPresent(message -> {
            throw Problem.field("value", message);
        });
        OriginRules.dayFault(change.since()).ifPresent(message -> {
            throw Problem.field("since", message);
        });
        LocalDate opened = openedOn(engagementId);
        if (change.since().isBefore(opened)) {
            throw Problem.field("since", "Le projet est ouvert depuis le " + FrenchDate.day(opened)
                    + " : choisissez ce jour ou un jour qui le suit.");
        }
        Object given = ParameterRows.typed(parameter, change.value().toString());
        if (same(given, byDate(engagementId).headMap(change.since().plusDays(1)).values().stream()
                .reduce((one, next) -> next).orElseThrow().value(parameter.code()))) {
            throw Problem.field("value", "Cette valeur est déjà en vigueur à cette date.");
        }
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number ? number.compareTo(new BigDecimal(other.toString())) == 0 : one.equals(other);
    }

    @Override
    public void change(UUID engagementId, ParameterChange change, String reason) {
        check(engagementId, change);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.field("reason", "Dites pourquoi, en " + LONGEST_REASON + " caractères au plus.");
        }
        ParameterDefinition parameter = engagements.definition(engagementId).parameter(change.code()).orElseThrow();
        Object former = of(engagementId).stream().filter(setting -> setting.parameter().code().equals(change.code())).findFirst()
                .orElseThrow().value();
        rows.set(engagementId, parameter, change.value().toString(), reason.strip(), change.since(), me.id());
        audit.record("parameter-changed", "parameter", engagementId, engagementId, "« " + parameter.label() + " » passe de "
                + words(parameter, former) + " à " + words(parameter, ParameterRows.typed(parameter, change.value().toString()))
                + " à compter du " + FrenchDate.day(change.since()) + " : " + reason.strip());
        changes.fire(new EngagementChanged(engagementId, EngagementChanged.Change.PARAMETER));
    }

    private static String words(ParameterDefinition parameter, Object value) {
        String text = value instanceof Boolean yes ? yes ? "oui" : "non" : parameter.options().stream()
                .filter(option -> option.value().equals(value)).map(ParameterDefinition.Option::label).findFirst()
                .orElse(value.toString().replace('.', ','));
        return parameter.unit() == null ? text : text + " " + parameter.unit();
    }
}
