package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.features.programme.definition.CollectionDefinition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What lines of a file are compared with, read once.
 *
 * @param collections declared collections
 * @param places      measured nodes that the caller sees and that take part today
 * @param finess      FINESS number of places that have one, by their identifier
 * @param recordable  those on which the caller enters measures
 * @param sets        what each node measures
 * @param periods     every period
 * @param newest      newest measure by period and indicator
 * @param validated   measures that someone validated
 * @param closings    which records are closed
 * @param today       the space's day
 */
record ImportGround(List<CollectionDefinition> collections, List<NodeRef> places, Map<UUID, String> finess, Set<UUID> recordable, IndicatorSets.Sets sets,
        List<CollectionPeriod> periods, Map<UUID, Map<String, Measure>> newest, Set<UUID> validated,
        RecordClosings.Closings closings, LocalDate today) {

    private static final int SHOWN = 3;

    List<NodeRef> places(String name) {
        String plain = ImportColumn.plain(name);
        return places.stream().filter(node -> ImportColumn.plain(node.label()).equals(plain)
                || ImportColumn.plain(String.join(" ", node.path())).equals(plain) || number(name).equals(finess.get(node.id()))).toList();
    }

    /** A spreadsheet that took a FINESS number for an amount dropped the zero it began with. */
    private static String number(String name) {
        String bare = name.replaceAll("[\\s\\u00A0\\u202F]", "").toUpperCase(Locale.ROOT);
        return bare.matches("\\d{8}") ? "0" + bare : bare;
    }

    String examples() {
        return places.stream().filter(this::recordable).limit(SHOWN).map(node -> "« " + node.label() + " »").collect(Collectors.joining(", "));
    }

    boolean recordable(NodeRef node) {
        return recordable.contains(node.id());
    }

    List<CollectionDefinition> collections(NodeRef node) {
        return collections.stream().filter(collection -> collection.level().equals(node.level())).toList();
    }

    List<MeasuredIndicator> indicators(NodeRef node, CollectionDefinition collection) {
        return sets.all(node.id(), collection).stream().filter(MeasuredIndicator::measured).toList();
    }

    Optional<MeasuredIndicator> indicator(NodeRef node, String code, String label) {
        String plain = ImportColumn.plain(label);
        return collections(node).stream().flatMap(collection -> indicators(node, collection).stream())
                .filter(found -> code.isEmpty() ? ImportColumn.plain(found.facts().label()).equals(plain) : found.code().equals(code)).findFirst();
    }

    List<CollectionPeriod> periods(NodeRef node, CollectionDefinition collection) {
        return periods.stream().filter(period -> period.nodeId().equals(node.id()) && period.collection().equals(collection.code())).toList();
    }

    /** @return the period of those days in the collection that holds the indicator; one that is awaited before one that no longer is */
    Optional<CollectionPeriod> period(NodeRef node, MeasuredIndicator indicator, LocalDate first, LocalDate last) {
        return collections(node).stream().filter(collection -> collection.family(indicator.facts().family()).isPresent())
                .flatMap(collection -> periods(node, collection).stream())
                .filter(period -> period.firstOn().equals(first) && period.lastOn().equals(last))
                .min(Comparator.comparing(CollectionPeriod::withdrawn));
    }

    String neighbours(NodeRef node, LocalDate day) {
        return periods.stream().filter(period -> period.nodeId().equals(node.id()) && !period.withdrawn())
                .sorted(Comparator.comparing(period -> Math.abs(ChronoUnit.DAYS.between(period.firstOn(), day)))).limit(SHOWN)
                .map(Collecting::words).collect(Collectors.joining(" ; "));
    }

    Measure newest(CollectionPeriod period, String indicator) {
        return newest.getOrDefault(period.id(), Map.of()).get(indicator);
    }

    boolean validated(Measure measure) {
        return validated.contains(measure.id());
    }
}
