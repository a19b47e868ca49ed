package fr.jalon.features.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.Origins;
import fr.jalon.features.engagement.control.EngagementOpening;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.plan.PlannedItem;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.features.testing.ToyObligations;
import fr.jalon.kernel.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A platform that was started again after the plugin's file had been taken away. */
class KeptProgrammeDbTest {

    private TestSpaces spaces;
    private SampleEngagement mine;
    private ProgrammeDefinition before;
    private ProgrammeDefinition after;
    private UUID neighboursVersion;

    @BeforeEach
    void takeTheFileAwayAndStartAgain() {
        spaces = new TestSpaces(new SamplePlugin(), new ToyObligations());
        mine = SampleEngagement.open(spaces, spaces.here);
        before = spaces.in(spaces.here, () -> spaces.bean(Engagements.class).definition(mine.id()));
        SampleEngagement theirs = SampleEngagement.open(spaces, spaces.next);
        neighboursVersion = spaces.in(spaces.next, () -> spaces.bean(Engagements.class).get(theirs.id()).programme().id());
        spaces.restart(SamplePlugin.gone(), new ToyObligations());
        after = spaces.in(spaces.here, () -> spaces.bean(Engagements.class).definition(mine.id()));
    }

    @AfterEach
    void close() {
        spaces.close();
    }

    @Test
    void getShouldAnswerTheWholeDefinitionAsItWasWhenOpened() {
        assertEquals(before, after);
    }

    @Test
    void getShouldNotAnswerTheNeighboursVersion() {
        spaces.run(spaces.here, () -> assertThrows(Problem.class,
                () -> spaces.bean(ProgrammeDefinitions.class).get(neighboursVersion)));
    }

    @Test
    void planShouldStillFollowAnOriginThatMoves() {
        LocalDate later = SampleEngagement.T1.plusDays(14);
        spaces.run(spaces.here, () -> spaces.bean(Origins.class).give(mine.id(), mine.lot(), "T1", later, false));
        PlannedItem visit = spaces.in(spaces.here, () -> spaces.bean(Plan.class).items(mine.id())).stream()
                .filter(item -> item.code().equals("V1")).findFirst().orElseThrow();
        assertEquals(LocalDate.parse("2027-02-01"), visit.start());
    }

    @Test
    void openShouldRefuseANewEngagementAndSayWhy() {
        assertEquals(List.of(), spaces.in(spaces.here, () -> spaces.bean(ProgrammeCatalogue.class).all()));
        spaces.run(spaces.here, () -> {
            UUID site = SampleEngagement.organisation(spaces, "Clinique C", "130001654");
            UUID person = SampleEngagement.person(spaces, "Pilote", null);
            Problem refused = assertThrows(Problem.class, () -> spaces.bean(EngagementOpening.class)
                    .open(SampleEngagement.request(site, site, person, person)));
            assertTrue(refused.getMessage().contains("son extension est arrêtée ou retirée"), refused.getMessage());
            assertTrue(refused.getMessage().contains("Les projets déjà ouverts continuent"), refused.getMessage());
        });
    }
}
