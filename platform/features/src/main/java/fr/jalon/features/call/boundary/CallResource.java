package fr.jalon.features.call.boundary;

import fr.jalon.features.call.boundary.CallDtos.CallDto;
import fr.jalon.features.call.boundary.CallDtos.CallEndDto;
import fr.jalon.features.call.boundary.CallDtos.CallLineDto;
import fr.jalon.features.call.boundary.CallDtos.CallListDto;
import fr.jalon.features.call.boundary.CallDtos.CallableProgrammeDto;
import fr.jalon.features.call.boundary.CallDtos.NewCallDto;
import fr.jalon.features.call.boundary.CallDtos.PostponementDto;
import fr.jalon.features.call.control.CallBook;
import fr.jalon.features.call.control.CallBook.Call;
import fr.jalon.features.call.control.CallChanges;
import fr.jalon.features.call.control.Candidacies;
import fr.jalon.features.call.control.Candidacies.Candidacy;
import fr.jalon.features.programme.ProgrammeCatalogue;
import fr.jalon.kernel.outbox.Outbox;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import fr.jalon.kernel.web.Sent;
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
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls for applications of a space. */
@Path("/spaces/{slug}/calls")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class CallResource {

    @Inject
    private CallBook calls;

    @Inject
    private CallChanges changes;

    @Inject
    private Candidacies candidacies;

    @Inject
    private CallViews views;

    @Inject
    private ProgrammeCatalogue catalogue;

    @Inject
    private Outbox outbox;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listCalls", summary = "Calls for applications that the caller reads, newest first",
            description = "All of them with SEE_ALL, else those whose reader the caller is.")
    public CallListDto list(@PathParam("slug") String slug) {
        List<CallableProgrammeDto> programmes = !calls.runs() ? List.of() : catalogue.all().stream()
                .filter(programme -> programme.definition().call() != null)
                .map(programme -> new CallableProgrammeDto(programme.pluginId(), programme.definition().title())).toList();
        return new CallListDto(calls.mine().stream().map(this::line).toList(), programmes);
    }

    private CallLineDto line(Call call) {
        List<Candidacy> deposited = candidacies.deposited(call.id());
        return new CallLineDto(call.id(), call.title(), calls.programme(call).title(), call.closesAt(), views.text(call.closesAt()),
                views.over(call), call.ended(), deposited.size(), count(deposited.stream().map(Candidacy::state).filter("ACCEPTED"::equals).count()),
                count(deposited.stream().filter(Candidacy::late).count()));
    }

    private static int count(long counted) {
        return Math.toIntExact(counted);
    }

    @POST
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "openCall", summary = "Open a call for applications to everyone",
            description = "Needs OPEN_ENGAGEMENT. An hour that the clock skips that night is refused; one that it shows twice needs which.")
    public CallDto open(@PathParam("slug") String slug, NewCallDto body) {
        Sent.present(body);
        return shown(calls.require(calls.open(new CallBook.NewCall(body.pluginId(), body.title(), body.description(), body.deposit(), body.contact(),
                body.day(), time(body.time()), body.which(), body.readers()))));
    }

    static LocalTime time(String written) {
        try {
            return written == null ? null : LocalTime.parse(written);
        } catch (DateTimeException wrong) {
            throw Problem.field("time", "Écrivez l'heure comme 11:00.");
        }
    }

    @GET
    @Path("/{call}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getCall", summary = "A call and the candidacies that were handed in",
            description = "For who reads it; what is still being prepared is only counted.")
    public CallDto one(@PathParam("slug") String slug, @PathParam("call") UUID call) {
        return shown(calls.require(call));
    }

    @POST
    @Path("/{call}/postponements")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "postponeCall", summary = "Give a call a later deadline",
            description = "Needs OPEN_ENGAGEMENT, before the deadline. Whoever has begun a candidacy is written to.")
    public CallDto postpone(@PathParam("slug") String slug, @PathParam("call") UUID call, PostponementDto body) {
        Sent.present(body);
        changes.postpone(call, body.day(), time(body.time()), body.which(), body.reason());
        return shown(calls.require(call));
    }

    @POST
    @Path("/{call}/end")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "endCall", summary = "End a call: it takes nothing more",
            description = "Needs OPEN_ENGAGEMENT. Complements that were asked for may still be handed in. Whoever has begun a candidacy is written to.")
    public CallDto end(@PathParam("slug") String slug, @PathParam("call") UUID call, CallEndDto body) {
        Sent.present(body);
        changes.end(call, body.reason());
        return shown(calls.require(call));
    }

    private CallDto shown(Call call) {
        return new CallDto(views.call(call), outbox.link("/appels/" + call.id()), calls.readerNames(call.id()), candidacies.drafts(call.id()),
                calls.runs(), candidacies.deposited(call.id()).stream().map(candidacy -> views.line(candidacy, call)).toList());
    }
}
