package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.indicator.control.ImportPreview.Fault;
import fr.jalon.features.indicator.control.ImportPreview.Row;
import fr.jalon.features.indicator.control.ImportPreview.LineState;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.features.indicator.entity.MeasureValidation;
import fr.jalon.features.organisation.OrganisationRef;
import fr.jalon.features.organisation.Organisations;
import fr.jalon.features.people.Access;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what a file of measures would change, and which lines a file may have. Writes nothing: {@link MeasureBatch} does. */
@ApplicationScoped
public class MeasureImport {

    @Inject
    private IndicatorBook book;

    @Inject
    private IndicatorSets sets;

    @Inject
    private Engagements engagements;

    @Inject
    private RecordClosings closings;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private SpaceSettings space;

    /**
     * A line to fill in.
     *
     * @param measure what stands there already, or null
     */
    public record ModelLine(NodeRef place, boolean path, MeasuredIndicator indicator, CollectionPeriod period, Measure measure) {
    }

    /** @throws Problem FORBIDDEN to who enters no measures; BAD_FILE or TOO_LARGE for what cannot be read */
    public ImportPreview preview(UUID engagementId, byte[] content) {
        ImportGround ground = ground(engagementId);
        Sheet sheet = Sheet.of(content);
        if (sheet.lines().size() < 2) {
            throw Sheet.unreadable("Il faut une ligne de titres et une ligne par mesure. Partez du modèle à télécharger.");
        }
        ImportColumn.Heads heads = ImportColumn.in(sheet.lines().get(0));
        List<ImportLine> lines = sheet.lines().stream().skip(1).map(line -> new ImportLine(heads, line, ground)).toList();
        List<Row> rows = lines.stream().filter(line -> !line.blank()).map(ImportLine::read).toList();
        return new ImportPreview(once(rows), lines.size() - rows.size(), heads.ignored());
    }

    /** Two lines for one measure are both wrong: nobody can tell which one counts. */
    private static List<Row> once(List<Row> rows) {
        Map<Collecting.Spot, List<Row>> same = rows.stream().filter(row -> row.spot() != null).collect(Collectors.groupingBy(Row::spot));
        List<Row> all = new ArrayList<>();
        for (Row row : rows) {
            List<Row> twins = row.spot() == null ? List.of() : same.get(row.spot()).stream().filter(other -> other != row).toList();
            all.add(twins.isEmpty() ? row : new Row(row.number(), LineState.WRONG, row.shown(), List.of(new Fault(ImportColumn.PLACE,
                    "La même mesure est aussi ligne " + twins.stream().map(twin -> String.valueOf(twin.number())).collect(Collectors.joining(", "))
                            + ". Gardez-en une seule.")), row.warnings(), null, null));
        }
        return all;
    }

    /** @return what is or was owed on a node and below it, as far as the caller enters it, its period has ended and its records are open */
    public List<ModelLine> model(UUID engagementId, UUID nodeId) {
        access.requireVisible(engagementId);
        access.require(engagementId, nodeId, SeatRight.SEE);
        ImportGround ground = ground(engagementId);
        Set<UUID> wanted = Set.copyOf(engagements.downwards(nodeId));
        List<ModelLine> lines = new ArrayList<>();
        for (NodeRef place : ground.places().stream().filter(node -> wanted.contains(node.id()) && ground.recordable(node)).toList()) {
            boolean path = ground.places(place.label()).size() > 1;
            for (CollectionDefinition collection : ground.collections(place)) {
                List<CollectionPeriod> periods = ground.periods(place, collection).stream()
                        .filter(period -> !period.withdrawn() && period.ended(ground.today()) && !ground.closings().closed(period)).toList();
                for (MeasuredIndicator indicator : ground.indicators(place, collection)) {
                    periods.stream().filter(period -> indicator.measuredOn(period.lastOn()))
                            .forEach(period -> lines.add(new ModelLine(place, path, indicator, period, ground.newest(period, indicator.code()))));
                }
            }
        }
        return lines;
    }

    private ImportGround ground(UUID engagementId) {
        access.requireVisible(engagementId);
        Map<UUID, Set<SeatRight>> rights = access.onEach(engagementId);
        List<CollectionDefinition> collections = engagements.definition(engagementId).collections();
        Set<String> levels = collections.stream().map(CollectionDefinition::level).collect(Collectors.toSet());
        List<NodeRef> places = engagements.nodes(engagementId).stream().filter(node -> levels.contains(node.level()) && node.leftOn() == null)
                .filter(node -> rights.getOrDefault(node.id(), Set.of()).contains(SeatRight.SEE)).toList();
        Set<UUID> recordable = places.stream().map(NodeRef::id).filter(id -> rights.get(id).contains(SeatRight.RECORD)).collect(Collectors.toSet());
        if (recordable.isEmpty()) {
            refuse(engagementId, places);
        }
        Map<UUID, Map<String, Measure>> newest = new HashMap<>(Counting.newest(book.measures(engagementId)));
        Set<UUID> validated = book.validations(engagementId).stream().map(MeasureValidation::measureId).collect(Collectors.toSet());
        return new ImportGround(collections, places, finess(places), recordable, sets.of(engagementId), book.periods(engagementId),
                newest, validated, closings.of(engagementId), space.today());
    }

    private Map<UUID, String> finess(List<NodeRef> places) {
        Map<UUID, OrganisationRef> bodies = organisations.byIds(places.stream().map(NodeRef::organisationId).toList());
        return places.stream().filter(node -> bodies.containsKey(node.organisationId()) && bodies.get(node.organisationId()).finess() != null)
                .collect(Collectors.toMap(NodeRef::id, node -> bodies.get(node.organisationId()).finess()));
    }

    private void refuse(UUID engagementId, List<NodeRef> places) {
        if (places.isEmpty()) {
            throw Sheet.unreadable("Ce projet ne fait rien mesurer là où vous participez.");
        }
        access.require(engagementId, places.get(0).id(), SeatRight.RECORD);
    }
}
