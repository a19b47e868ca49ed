package fr.jalon.features.plan.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Stamp;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.plan.PlanLines;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Phases that have begun or ended, gates that are open, calendars that were frozen. */
@ApplicationScoped
public class PlanChronology implements ChronologySource {

    @Inject
    private PlanLines lines;

    @Inject
    private Engagements engagements;

    @Inject
    private Doers doers;

    @Inject
    private TenantSql sql;

    @Inject
    private SpaceSettings space;

    @Override
    public List<Fact> facts(ContractRef contract, Set<UUID> nodes) {
        List<Fact> facts = new ArrayList<>();
        lines.of(contract.engagementId()).stream().filter(line -> line.item().kind().equals("PHASE") && nodes.contains(line.item().nodeId()))
                .forEach(line -> phase(line, facts));
        sql.list("SELECT node_id, phase, state, opened_at, opened_by, motive FROM jalon.gate WHERE engagement_id = ? AND opened_at IS NOT NULL",
                row -> gate(contract, row), contract.engagementId()).stream().filter(fact -> nodes.contains(fact.nodeId())).forEach(facts::add);
        facts.addAll(sql.list("SELECT number, frozen_at, frozen_by, reason FROM jalon.baseline WHERE engagement_id = ?",
                row -> Fact.at(Sql.instant(row, "frozen_at"), contract.nodeId(), "Calendrier figé, référence n° " + row.getInt("number"),
                        doers.by(row.getObject("frozen_by", UUID.class), null), Fact.details("Motif", row.getString("reason"))),
                contract.engagementId()));
        return facts;
    }

    private void phase(PlanLine line, List<Fact> facts) {
        day(line, line.item().start(), "premier jour", facts);
        day(line, line.item().end(), "dernier jour", facts);
    }

    private void day(PlanLine line, LocalDate day, String which, List<Fact> facts) {
        if (day != null && !day.isAfter(space.today())) {
            facts.add(Fact.on(day, line.item().nodeId(), "« " + line.item().title() + " » : " + which + " au calendrier en vigueur", null,
                    Fact.details("Calendrier de référence", line.baseline() == null ? null : "n° " + line.baseline() + ", du "
                            + Stamp.of(line.baselineStart()) + " au " + Stamp.of(line.baselineEnd()))));
        }
    }

    private Fact gate(ContractRef contract, ResultSet row) throws SQLException {
        String phase = row.getString("phase");
        String label = engagements.definition(contract.engagementId()).phase(phase).map(PhaseDefinition::label).orElse(phase);
        UUID by = row.getObject("opened_by", UUID.class);
        return Fact.at(Sql.instant(row, "opened_at"), row.getObject("node_id", UUID.class), "Passage vers « " + label + " » ouvert"
                + (by == null ? " par sa règle" : " par décision motivée"), by == null ? null : doers.by(by, null),
                Fact.details("Motif", row.getString("motive")));
    }
}
