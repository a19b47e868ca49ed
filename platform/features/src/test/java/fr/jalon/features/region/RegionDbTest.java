package fr.jalon.features.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.deliverable.control.ObligationStates;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.control.EngagementOpening;
import fr.jalon.features.region.control.RegionRow;
import fr.jalon.features.region.control.RegionView;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionDbTest {

    private TestSpaces spaces;
    private SampleEngagement mine;
    private SampleEngagement theirs;

    @BeforeAll
    void open() {
        spaces = new TestSpaces(new SamplePlugin());
        // The real one: who must act on each obligation is what could be asked once per engagement.
        spaces.bean(ObligationStates.class);
        mine = opened(spaces.here);
        theirs = opened(spaces.next);
    }

    @AfterAll
    void close() {
        spaces.close();
    }

    private SampleEngagement opened(TenantId tenant) {
        SampleEngagement engagement = SampleEngagement.open(spaces, tenant);
        owe(tenant, engagement.id());
        return engagement;
    }

    /** The listener that makes obligations needs the workflow engine, which is not here. */
    private void owe(TenantId tenant, UUID engagement) {
        int owed = spaces.in(tenant, () -> spaces.bean(TenantSql.class).update("INSERT INTO jalon.obligation (id, engagement_id, node_id,"
                + " plan_item_id, code, occurrence_key, title, contractual, producer, deliverer, obligor, process_plugin, process_version,"
                + " process_path, step, step_since, begun, sent_back) SELECT gen_random_uuid(), engagement_id, node_id, id, code, occurrence,"
                + " title, true, 'jardinier', 'jardinier', 'CONTRACTOR', 'p', '1', 'p.bpmn', 'PREPARE', now(), false, false"
                + " FROM jalon.plan_item WHERE engagement_id = ? AND kind = 'DELIVERABLE'", engagement));
        assertTrue(owed > 0);
    }

    private UUID another() {
        UUID id = spaces.in(spaces.here, () -> spaces.bean(EngagementOpening.class)
                .open(SampleEngagement.request(body(mine.leaf()), body(mine.otherLeaf()), mine.pilot(), mine.gardener())));
        owe(spaces.here, id);
        return id;
    }

    private UUID body(UUID node) {
        return spaces.bean(Engagements.class).node(node).organisationId();
    }

    private List<RegionRow> rows() {
        return spaces.in(spaces.here, () -> spaces.bean(RegionView.class).rows("ici", null));
    }

    @Test
    void rowsShouldTakeAsManyStatementsForThreeEngagementsAsForOne() {
        rows();
        int before = spaces.statements();
        int leaves = rows().size();
        int one = spaces.statements() - before;
        another();
        another();
        before = spaces.statements();
        assertEquals(3 * leaves, rows().size());
        assertEquals(one, spaces.statements() - before);
    }

    @Test
    void rowsShouldHoldNothingOfTheNeighbour() {
        assertTrue(rows().stream().anyMatch(row -> row.nodeId().equals(mine.leaf())));
        assertFalse(rows().stream().anyMatch(row -> row.engagementId().equals(theirs.id())));
    }
}
