package fr.jalon.features.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.engagement.control.EngagementOpening;
import fr.jalon.features.engagement.control.OpeningRequest;
import fr.jalon.features.engagement.control.OpeningRequest.NodeDraft;
import fr.jalon.features.engagement.control.OpeningRequest.OriginDraft;
import fr.jalon.features.engagement.control.OpeningRequest.SeatDraft;
import fr.jalon.features.engagement.control.TreeChanges;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.SeatKeeper;
import fr.jalon.features.people.Seats;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngagementDbTest {

    private TestSpaces spaces;
    private SampleEngagement mine;
    private SampleEngagement theirs;

    @BeforeAll
    void open() {
        spaces = new TestSpaces(new SamplePlugin());
        mine = SampleEngagement.open(spaces, spaces.here);
        theirs = SampleEngagement.open(spaces, spaces.next);
    }

    @BeforeEach
    void managerActs() {
        spaces.actAs(spaces.here, mine.manager());
    }

    @AfterAll
    void close() {
        spaces.close();
    }

    private Engagements engagements() {
        return spaces.bean(Engagements.class);
    }

    private Access access() {
        return spaces.bean(Access.class);
    }

    @Test
    void openShouldWriteTheWholeTreeWithItsOriginsInherited() {
        spaces.run(spaces.here, () -> {
            NodeRef leaf = engagements().node(mine.leaf());
            assertEquals(List.of("Chantier 2027", "Lot nord", "Parcelle A"), leaf.path());
            assertEquals(SampleEngagement.T1, engagements().origins(mine.leaf()).get("T1").date());
            assertEquals(SampleEngagement.T0, engagements().origins(mine.leaf()).get("T0").date());
            assertEquals(2L, engagements().parameters(mine.id()).value("taille"));
        });
    }

    @Test
    void getShouldNotSeeTheNeighboursEngagementNorItsNodes() {
        spaces.run(spaces.here, () -> {
            assertThrows(Problem.class, () -> engagements().get(theirs.id()));
            assertThrows(Problem.class, () -> engagements().node(theirs.leaf()));
            assertFalse(access().may(theirs.leaf(), SeatRight.SEE));
            assertFalse(access().visible().contains(theirs.leaf()));
        });
    }

    @Test
    void openShouldNameEveryWrongFieldAndWriteNothing() {
        int before = spaces.in(spaces.here, () -> engagements().nodes(mine.id()).size());
        OpeningRequest wrong = new OpeningRequest(SamplePlugin.ID, SamplePlugin.VERSION, " ",
                List.of(new OpeningRequest.Value("taille", 99), new OpeningRequest.Value("inconnu", 1)),
                new NodeDraft("r", "chantier", "Chantier", null, List.of(new NodeDraft("p", "parcelle", "Parcelle", null, List.of()))),
                List.of(new OriginDraft("T0", "ailleurs", null, true)), null, List.of(),
                List.of(new SeatDraft("r", "jardinier", UUID.randomUUID(), null)), List.of());
        Problem problem = assertThrows(Problem.class, () -> spaces.in(spaces.here,
                () -> spaces.bean(EngagementOpening.class).open(wrong)));
        Set<String> fields = Set.copyOf(problem.errors().stream().map(Problem.FieldError::field).toList());
        assertTrue(fields.containsAll(Set.of("title", "parameters[0].value", "parameters[1].code", "tree.children[0].level",
                "tree.children[0].organisationId", "origins[0].date", "origins[0].nodeKey", "origins", "seats[0].role",
                "seats[0].personId")), fields.toString());
        assertEquals(before, spaces.in(spaces.here, () -> engagements().nodes(mine.id()).size()));
    }

    @Test
    void openShouldRefuseTheNeighboursOrganisationAndPerson() {
        UUID organisation = spaces.in(spaces.next, () -> engagements().node(theirs.leaf()).organisationId());
        OpeningRequest request = SampleEngagement.request(organisation, organisation, theirs.pilot(), theirs.gardener());
        Problem problem = assertThrows(Problem.class, () -> spaces.in(spaces.here,
                () -> spaces.bean(EngagementOpening.class).open(request)));
        List<String> fields = problem.errors().stream().map(Problem.FieldError::field).toList();
        assertTrue(fields.contains("tree.children[0].children[0].organisationId"), fields.toString());
        assertTrue(fields.contains("seats[0].personId"), fields.toString());
    }

    @Test
    void seatHolderShouldSeeTheirNodeAndThoseAboveButNoSibling() {
        spaces.actAs(spaces.here, mine.gardener());
        spaces.run(spaces.here, () -> {
            assertTrue(access().on(mine.leaf()).containsAll(Set.of(SeatRight.SEE, SeatRight.PREPARE, SeatRight.DELIVER)));
            assertEquals(Set.of(SeatRight.SEE), access().on(mine.lot()));
            assertTrue(access().on(mine.otherLeaf()).isEmpty());
            assertEquals(Set.of(mine.leaf(), mine.lot()), access().visible(mine.id()));
            assertEquals(404, assertThrows(Problem.class, () -> access().require(mine.otherLeaf(), SeatRight.SEE)).code().blame().status());
            Problem refused = assertThrows(Problem.class, () -> access().require(mine.leaf(), SeatRight.STAFF));
            assertEquals(403, refused.code().blame().status());
            assertTrue(refused.getMessage().contains("Pilote"), refused.getMessage());
            assertThrows(Problem.class, () -> access().requireInSpace(SpaceRight.OPEN_ENGAGEMENT));
            assertTrue(access().mandateFor(mine.leaf(), "jardinier").isPresent());
            assertTrue(access().mandateFor(mine.otherLeaf(), "jardinier").isEmpty());
        });
    }

    @Test
    void mandateAboveShouldCountBelowAndOverrideBelongToTheSeatNotToTheManager() {
        spaces.run(spaces.here, () -> assertFalse(access().may(mine.leaf(), SeatRight.OVERRIDE_GATE)));
        spaces.actAs(spaces.here, mine.pilot());
        spaces.run(spaces.here, () -> {
            assertTrue(access().may(mine.leaf(), SeatRight.OVERRIDE_GATE));
            assertTrue(access().mandateFor(mine.leaf(), "pilote").isPresent());
        });
    }

    @Test
    void successorShouldEndThePredecessorsMandateAndHistoryShouldShowTheHolderOfEachDay() {
        Seats seats = spaces.bean(Seats.class);
        UUID other = spaces.in(spaces.here, () -> SampleEngagement.person(spaces, "Relève", null));
        LocalDate today = LocalDate.parse("2026-11-23");
        LocalDate change = today.plusDays(30);
        UUID former = spaces.in(spaces.here, () -> seats.holders(mine.leaf(), "jardinier", today).get(0).mandateId());
        spaces.run(spaces.here, () -> {
            SeatKeeper keeper = spaces.bean(SeatKeeper.class);
            assertThrows(Problem.class, () -> keeper.appoint(mine.leaf(), "jardinier",
                    new SeatKeeper.Appointment(other, change, null, null)));
            keeper.appoint(mine.leaf(), "jardinier", new SeatKeeper.Appointment(other, change, "Départ en retraite", former));
        });
        spaces.run(spaces.here, () -> {
            assertEquals("Camille Jardin", seats.holders(mine.leaf(), "jardinier", today).get(0).personName());
            assertEquals("Camille Jardin", seats.holders(mine.leaf(), "jardinier", change.minusDays(1)).get(0).personName());
            assertEquals("Camille Relève", seats.holders(mine.leaf(), "jardinier", change).get(0).personName());
            assertTrue(seats.holders(mine.otherLeaf(), "jardinier", today).isEmpty());
        });
        spaces.run(spaces.next, () -> assertEquals("Camille Jardin",
                seats.holders(theirs.leaf(), "jardinier", change).get(0).personName()));
    }

    @Test
    void leavingShouldCloseTheEdgeDeleteNothingAndSpareTheNeighbour() {
        SampleEngagement another = SampleEngagement.open(spacesWithFreshTenant(), spaces2.here);
        spaces2.run(spaces2.here, () -> spaces2.bean(TreeChanges.class).leave(another.id(), another.otherLeaf(),
                LocalDate.parse("2026-11-24"), "Abandon"));
        spaces2.run(spaces2.here, () -> {
            Engagements read = spaces2.bean(Engagements.class);
            assertEquals(LocalDate.parse("2026-11-24"), read.node(another.otherLeaf()).leftOn());
            assertEquals(4, read.nodes(another.id()).size());
            assertThrows(Problem.class, () -> spaces2.bean(TreeChanges.class).leave(another.id(), another.otherLeaf(),
                    LocalDate.parse("2026-11-23"), "Encore"));
        });
        spaces2.close();
        spaces.run(spaces.next, () -> assertEquals(null, engagements().node(theirs.otherLeaf()).leftOn()));
    }

    private TestSpaces spaces2;

    private TestSpaces spacesWithFreshTenant() {
        spaces2 = new TestSpaces(new SamplePlugin());
        return spaces2;
    }
}
