package fr.jalon.features.plan.control;

import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.Holidays;
import fr.jalon.kernel.legaltime.LegalTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One contract, two teams, three places in each; T is given on the contract, G on each team. */
final class SampleTree {
    static final Planner PLANNER = new Planner(new LegalTime(Holidays.official()));

    final UUID contract = UUID.randomUUID();
    final UUID team1 = UUID.randomUUID();
    final UUID team2 = UUID.randomUUID();
    final List<UUID> places = new ArrayList<>();
    final List<PlanNode> nodes = new ArrayList<>();
    final Map<UUID, Map<String, GivenOrigin>> origins = new HashMap<>();
    final Map<ItemKey, Pin> pins = new HashMap<>();
    final Map<String, Object> set = new HashMap<>();

    SampleTree() {
        add(contract, null, "CONTRACT", "Accord", HolidayZone.METROPOLE, HolidayZone.METROPOLE);
        add(team1, contract, "TEAM", "Équipe 1", HolidayZone.METROPOLE, HolidayZone.METROPOLE);
        add(team2, contract, "TEAM", "Équipe 2", HolidayZone.METROPOLE, HolidayZone.METROPOLE);
        for (int i = 0; i < 6; i++) {
            places.add(UUID.randomUUID());
            add(places.get(i), i < 3 ? team1 : team2, "PLACE", "Lieu " + (i + 1), HolidayZone.METROPOLE,
                    HolidayZone.METROPOLE);
        }
        give(contract, "T", "2027-01-04");
        give(team1, "G", "2027-02-01");
        give(team2, "G", "2027-03-01");
    }

    SampleTree add(UUID id, UUID parent, String level, String label, HolidayZone contractZone, HolidayZone sessionZone) {
        nodes.add(new PlanNode(id, parent, level, label, contractZone, sessionZone, null, null));
        return this;
    }

    SampleTree give(UUID node, String code, String date) {
        origins.computeIfAbsent(node, any -> new HashMap<>())
                .put(code, new GivenOrigin(LocalDate.parse(date), false));
        return this;
    }

    void replace(UUID id, Set<String> attributes, Integer hosted, HolidayZone sessionZone) {
        nodes.replaceAll(node -> node.id().equals(id) ? new PlanNode(id, node.parentId(), node.level(), node.label(),
                node.contractZone(), sessionZone, attributes, hosted) : node);
    }

    PlanRequest request(Sample sample) {
        var definition = sample.definition();
        return new PlanRequest(definition, definition.values(set), nodes, origins, pins, ZoneId.of("Europe/Paris"));
    }

    CalculatedPlan plan(Sample sample) {
        return PLANNER.plan(request(sample));
    }

    CalculatedItem item(Sample sample, UUID node, String code) {
        return plan(sample).item(new ItemKey(node, code, "")).orElseThrow();
    }

    LocalDate end(Sample sample, UUID node, String code) {
        return item(sample, node, code).end().date();
    }
}
