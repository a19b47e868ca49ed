package fr.jalon.features.people.boundary;

import fr.jalon.features.organisation.OrganisationRef;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.people.control.PersonDirectory;
import fr.jalon.features.people.entity.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/** What the person resources receive and answer. */
public final class PersonDtos {

    private PersonDtos() {
    }

    /** Where a person works. */
    public record EmployerDto(UUID id, String name) {
    }

    /** A card; account is NONE, INVITED or BOUND. */
    public record PersonDto(UUID id, String familyName, String givenName, @Nullable String email, @Nullable String jobTitle,
                            String role, @Nullable EmployerDto organisation, Person.Account account, List<String> seats) {

        static PersonDto of(Person person, OrganisationRef employer, List<String> seats, Instant now) {
            return new PersonDto(person.id(), person.familyName(), person.givenName(), person.email().orElse(null),
                    person.jobTitle().orElse(null), person.spaceRole().name(),
                    employer == null ? null : new EmployerDto(employer.id(), employer.name()), person.account(now), seats);
        }
    }

    /** A new card; role defaults to MEMBER. */
    public record NewPerson(String familyName, String givenName, @Nullable String email, @Nullable String jobTitle,
                            @Nullable UUID organisationId, @Nullable String role) {

        PersonDirectory.Card card() {
            return new PersonDirectory.Card(familyName, givenName, blank(email), blank(jobTitle), organisationId, blank(role));
        }

        private static String blank(String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /** A one-time link, shown to the inviter only. */
    public record InvitationDto(String url, Instant expiresAt) {
    }

    /** A new mandate; replaces is the mandate that ends the day before. */
    public record NewMandate(UUID personId, LocalDate from, @Nullable String cause, @Nullable UUID replaces) {
    }

    /** The end of a mandate; on is its last day. */
    public record MandateEnd(LocalDate on, String cause) {
    }

    /** The mandate that was given. */
    public record MandateCreated(UUID id) {
    }

    /** The space and what I may do in it. */
    public record SpaceDto(String slug, String name, @Nullable String accent, String zone, String timeZone, MeDto me) {
    }

    /** My card in the space. */
    public record MeDto(UUID personId, List<String> roles, List<SpaceRight> rights) {
    }
}
