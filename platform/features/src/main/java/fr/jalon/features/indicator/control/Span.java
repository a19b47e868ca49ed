package fr.jalon.features.indicator.control;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Calendar months in which periods end. Each engagement counts its periods from its own dates; spans as long as the periods are hold
 * one of each, so that places with different calendars can be added up.
 *
 * @param first first day of the first month
 * @param last  last day of the last month
 */
public record Span(LocalDate first, LocalDate last) implements Comparable<Span> {

    private static final double DAYS_OF_MONTH = 30.44;

    @Override
    public int compareTo(Span other) {
        return first.compareTo(other.first);
    }

    /** @return periods by the span in which they end, each node once: by the last of them */
    static Map<Span, List<DashboardBook.Period>> once(List<DashboardBook.Period> periods) {
        int months = months(periods);
        Map<Span, Map<UUID, DashboardBook.Period>> spans = new TreeMap<>();
        periods.forEach(period -> spans.computeIfAbsent(of(period.lastOn(), months), any -> new HashMap<>()).merge(period.nodeId(), period,
                (one, other) -> one.lastOn().isAfter(other.lastOn()) ? one : other));
        Map<Span, List<DashboardBook.Period>> once = new LinkedHashMap<>();
        spans.forEach((span, byNode) -> once.put(span, new ArrayList<>(byNode.values())));
        return once;
    }

    /** The length that most of them have. */
    private static int months(Collection<DashboardBook.Period> periods) {
        return periods.stream().collect(Collectors.groupingBy(Span::months, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(1);
    }

    private static int months(DashboardBook.Period period) {
        return (int) Math.max(1, Math.round((ChronoUnit.DAYS.between(period.firstOn(), period.lastOn()) + 1) / DAYS_OF_MONTH));
    }

    private static Span of(LocalDate day, int months) {
        int count = (day.getYear() * 12 + day.getMonthValue() - 1) / months * months;
        LocalDate first = LocalDate.of(count / 12, count % 12 + 1, 1);
        return new Span(first, first.plusMonths(months).minusDays(1));
    }
}
