package fr.jalon.features.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.people.control.PersonDirectory;
import fr.jalon.features.people.entity.Person;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleDbTest {

    private TestSpaces spaces;

    @BeforeEach
    void start() {
        spaces = new TestSpaces(new SamplePlugin());
    }

    @AfterEach
    void stop() {
        spaces.close();
    }

    private PersonDirectory persons() {
        return spaces.bean(PersonDirectory.class);
    }

    @Test
    void bindShouldHappenOnceAndNeverTouchTheNeighboursCards() {
        UUID account = UUID.randomUUID();
        UUID mine = spaces.in(spaces.here, () -> SampleEngagement.person(spaces, "Martin", "MANAGER"));
        UUID theirs = spaces.in(spaces.next, () -> SampleEngagement.person(spaces, "Martin", "MANAGER"));
        Problem absent = assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> persons().bind(theirs, account)));
        assertEquals(404, absent.code().blame().status());
        spaces.run(spaces.here, () -> persons().bind(mine, account));
        Problem twice = assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> persons().bind(mine, UUID.randomUUID())));
        assertEquals(409, twice.code().blame().status());
        spaces.run(spaces.here, () -> assertEquals(Person.Account.BOUND, persons().get(mine).account(TestSpaces.NOW)));
        spaces.run(spaces.next, () -> assertEquals(Person.Account.NONE, persons().get(theirs).account(TestSpaces.NOW)));
    }

    @Test
    void namesAndRolesShouldBeThoseOfTheBoundSpaceOnly() {
        UUID mine = spaces.in(spaces.here, () -> SampleEngagement.person(spaces, "Martin", "AGENT"));
        spaces.run(spaces.here, () -> {
            assertEquals(Map.of(mine, "Camille Martin"), persons().names(List.of(mine, UUID.randomUUID())));
            assertEquals(Set.of("AGENT"), persons().rolesOf(mine));
            assertEquals("la plateforme", persons().name(null));
        });
        spaces.run(spaces.next, () -> {
            assertTrue(persons().names(List.of(mine)).isEmpty());
            assertTrue(persons().nameOf(mine).isEmpty());
            assertTrue(persons().rolesOf(mine).isEmpty());
            assertTrue(persons().all().isEmpty());
        });
    }

    @Test
    void createShouldNameWrongFields() {
        Problem problem = assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> persons().create(
                new PersonDirectory.Card(" ", null, "sans-arobase", null, UUID.randomUUID(), "ROI"))));
        assertEquals(List.of("familyName", "givenName", "email", "organisationId", "role"),
                problem.errors().stream().map(Problem.FieldError::field).toList());
    }

    @Test
    void firstManagerShouldBeAManagerOrNothing() {
        UUID lead = spaces.in(spaces.here, () -> persons().createFirstManager("Martin", "Claire", "PROGRAMME_LEAD"));
        spaces.run(spaces.here, () -> assertEquals(Set.of("MANAGER"), persons().rolesOf(lead)));
        assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> persons().createFirstManager("X", "Y", "MEMBER")));
    }
}
