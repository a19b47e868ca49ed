package fr.jalon.features.people.boundary;

import fr.jalon.features.organisation.OrganisationRef;
import fr.jalon.features.organisation.Organisations;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.people.boundary.PersonDtos.InvitationDto;
import fr.jalon.features.people.boundary.PersonDtos.NewPerson;
import fr.jalon.features.people.boundary.PersonDtos.PersonDto;
import fr.jalon.features.people.control.PersonDirectory;
import fr.jalon.features.people.control.PersonInvitations;
import fr.jalon.features.people.entity.Person;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.space.Invitations;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cards of a space's people. */
@Path("/spaces/{slug}/persons")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class PersonResource {

    @Inject
    private PersonDirectory persons;

    @Inject
    private PersonInvitations invitations;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "listPersons", summary = "All cards of the space, by name", description = "Needs SEE_ALL.")
    public List<PersonDto> list(@PathParam("slug") String slug) {
        access.requireInSpace(SpaceRight.SEE_ALL);
        List<Person> all = persons.all();
        Map<UUID, OrganisationRef> employers =
                organisations.byIds(all.stream().map(p -> p.organisationId().orElse(null)).toList());
        Map<UUID, List<String>> seats = invitations.seatsToday();
        return all.stream().map(p -> PersonDto.of(p, p.organisationId().map(employers::get).orElse(null),
                seats.getOrDefault(p.id(), List.of()), clock.instant())).toList();
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createPerson", summary = "Make a card; its account comes later, by invitation",
            description = "Needs MANAGE_PEOPLE.")
    public PersonDto create(@PathParam("slug") String slug, NewPerson body) {
        access.requireInSpace(SpaceRight.MANAGE_PEOPLE);
        if (body == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "La demande est vide : donnez familyName et givenName.");
        }
        Person person = persons.create(body.card());
        return PersonDto.of(person, person.organisationId().flatMap(organisations::find).orElse(null), List.of(), clock.instant());
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/{person}/invitations")
    @Transactional
    @Operation(operationId = "invitePerson", summary = "Make the one-time link that binds a card to an account",
            description = "Needs MANAGE_PEOPLE. Shown this once; a former unused link ends.")
    public InvitationDto invite(@PathParam("slug") String slug, @PathParam("person") UUID person) {
        access.requireInSpace(SpaceRight.MANAGE_PEOPLE);
        Invitations.Issued issued = invitations.invite(person);
        return new InvitationDto(issued.url().toString(), issued.expiresAt());
    }
}
