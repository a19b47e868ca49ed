package fr.jalon.features.indicator.control;

import fr.jalon.features.indicator.control.DashboardBook.Period;
import fr.jalon.features.indicator.control.Dashboards.At;
import fr.jalon.features.indicator.control.Dashboards.Line;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.programme.definition.IndicatorDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was measured in some engagements of one programme: the database adds up over all nodes, here only the newest spans are read. */
final class DashboardReading {

    private static final int MONTHS = 24;

    private final DashboardBook book;
    private final List<IndicatorDefinition> declared;
    private final Collection<UUID> engagementIds;
    private final List<Period> periods;
    private final Map<DashboardBook.Key, List<DashboardBook.Chosen>> choices;
    private final Set<String> everChosen;

    DashboardReading(DashboardBook book, List<IndicatorDefinition> declared, Collection<UUID> engagementIds, LocalDate today) {
        this.book = book;
        this.declared = declared;
        this.engagementIds = engagementIds;
        this.periods = book.periods(engagementIds, today.minusMonths(MONTHS), today);
        this.choices = book.choices(engagementIds);
        this.everChosen = choices.keySet().stream().map(DashboardBook.Key::indicator).collect(Collectors.toSet());
    }

    /** Periods for which an indicator is owed: all by span, and those of the newest span at each place. */
    private record Owed(IndicatorDefinition declared, Map<Span, List<Period>> spans, Map<UUID, Newest> places) {
    }

    private record Newest(Span span, List<Period> periods) {
    }

    /**
     * @param collections whose periods are read
     * @param measured    nodes that count
     * @param above       the place of each node that is compared
     */
    List<Line> lines(List<CollectionDefinition> collections, Set<UUID> measured, Map<UUID, UUID> above) {
        return collections.stream().flatMap(collection -> lines(collection, Span.once(periods.stream().filter(period ->
                measured.contains(period.nodeId()) && period.collection().equals(collection.code())).toList()), above).stream()).toList();
    }

    private List<Line> lines(CollectionDefinition collection, Map<Span, List<Period>> spans, Map<UUID, UUID> above) {
        List<Owed> owed = new ArrayList<>();
        Set<String> everyone = new HashSet<>();
        for (IndicatorDefinition one : declared) {
            collection.family(one.family()).ifPresent(family -> {
                if (family.rule() == CollectionDefinition.Rule.EVERYONE) {
                    everyone.add(one.code());
                    owed.add(owed(one, spans, above));
                } else if (everChosen.contains(one.code())) {
                    owed.add(owed(one, chosen(spans, one.code()), above));
                }
            });
        }
        owed.removeIf(line -> line.spans().isEmpty());
        return owed.isEmpty() ? List.of() : added(owed, everyone, spans);
    }

    private static Owed owed(IndicatorDefinition declared, Map<Span, List<Period>> spans, Map<UUID, UUID> above) {
        Map<UUID, Newest> places = new HashMap<>();
        spans.forEach((span, some) -> some.stream().filter(period -> above.containsKey(period.nodeId())).forEach(period -> {
            Newest newest = places.get(above.get(period.nodeId()));
            if (newest == null || newest.span().compareTo(span) < 0) {
                newest = new Newest(span, new ArrayList<>());
                places.put(above.get(period.nodeId()), newest);
            }
            newest.periods().add(period);
        }));
        return new Owed(declared, spans, places);
    }

    private Map<Span, List<Period>> chosen(Map<Span, List<Period>> spans, String indicator) {
        Map<Span, List<Period>> chosen = new LinkedHashMap<>();
        spans.forEach((span, some) -> {
            List<Period> found = some.stream().filter(period -> chosen(period, indicator)).toList();
            if (!found.isEmpty()) {
                chosen.put(span, found);
            }
        });
        return chosen;
    }

    private boolean chosen(Period period, String indicator) {
        boolean measured = false;
        for (DashboardBook.Chosen choice : choices.getOrDefault(new DashboardBook.Key(period.nodeId(), indicator), List.of())) {
            measured = choice.since().isAfter(period.lastOn()) ? measured : choice.measured();
        }
        return measured;
    }

    private List<Line> added(List<Owed> owed, Set<String> everyone, Map<Span, List<Period>> spans) {
        List<Span> numbered = List.copyOf(spans.keySet());
        Map<UUID, Integer> asked = new HashMap<>();
        for (int i = 0; i < numbered.size(); i++) {
            for (Period period : spans.get(numbered.get(i))) {
                asked.put(period.id(), i);
            }
        }
        Map<String, Map<Span, List<DashboardBook.Entered>>> entered = book.entered(engagementIds, asked, everyone).stream()
                .collect(Collectors.groupingBy(DashboardBook.Entered::indicator, Collectors.groupingBy(one -> numbered.get(one.span()))));
        Map<UUID, Map<String, DashboardBook.Newest>> measures = book.measures(owed.stream().flatMap(line -> line.places().values().stream())
                .flatMap(newest -> newest.periods().stream()).map(Period::id).collect(Collectors.toSet()));
        return owed.stream().map(line -> line(line, entered.getOrDefault(line.declared().code(), Map.of()), measures)).toList();
    }

    private static Line line(Owed owed, Map<Span, List<DashboardBook.Entered>> entered, Map<UUID, Map<String, DashboardBook.Newest>> measures) {
        IndicatorDefinition declared = owed.declared();
        Map<Span, Total> series = new TreeMap<>();
        owed.spans().forEach((span, some) -> series.put(span, Total.of(some, entered.getOrDefault(span, List.of()), declared.unit())));
        Map<UUID, At> places = new HashMap<>();
        owed.places().forEach((place, newest) -> places.put(place, new At(newest.span(), newest.periods().stream().map(period ->
                Total.of(measures.getOrDefault(period.id(), Map.of()).get(declared.code()), declared.unit(), period.dueOn()))
                .reduce(Total::plus).orElseThrow())));
        return new Line(declared, series, places);
    }
}
