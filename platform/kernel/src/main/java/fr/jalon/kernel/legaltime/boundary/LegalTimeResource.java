package fr.jalon.kernel.legaltime.boundary;

import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.legaltime.LegalTimeException;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Delays and public holidays, for anyone signed in. */
@Path("/legal-time")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "legal-time")
public class LegalTimeResource {

    @Inject
    LegalTime legalTime;

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/deadlines")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "computeDeadline", summary = "Compute a legal delay and explain it",
            description = "The start day is not counted; the delay ends at 24 h of the due day in the time zone.")
    @APIResponse(responseCode = "200", description = "The date and every step that led to it")
    @APIResponse(responseCode = "400", description = "invalid-delay: the detail says what to correct")
    public DeadlineAnswer compute(DeadlineRequest request) {
        return answering(() -> {
            if (request == null) {
                throw new LegalTimeException("start", "La demande est vide : donnez start, amount, unit et zone.");
            }
            return DeadlineAnswer.of(legalTime.compute(request.toDelay()));
        });
    }

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/holidays")
    @Operation(operationId = "listHolidays", summary = "Public holidays of a zone and year")
    @APIResponse(responseCode = "200", description = "The holidays in order of date")
    @APIResponse(responseCode = "400", description = "invalid-delay: the detail says what to correct")
    public HolidaysAnswer holidays(
            @Parameter(required = true, schema = @Schema(implementation = HolidayZone.class))
            @QueryParam("zone") String zone,
            @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER, minimum = "1900", maximum = "2200"))
            @QueryParam("year") String year) {
        return answering(() -> {
            HolidayZone known = DeadlineRequest.zoneOf(zone);
            int asked = yearOf(year);
            List<HolidaysAnswer.Day> days = legalTime.holidays().in(asked, known).entrySet().stream()
                    .map(day -> new HolidaysAnswer.Day(day.getKey(), day.getValue())).toList();
            return new HolidaysAnswer(known.name(), known.label(), asked, days);
        });
    }

    private static int yearOf(String text) {
        if (text == null || !text.matches("\\d{4}")) {
            throw new LegalTimeException("year", "Indiquez l'année en quatre chiffres, par exemple 2027.");
        }
        return Integer.parseInt(text);
    }

    private static <T> T answering(Supplier<T> work) {
        try {
            return work.get();
        } catch (LegalTimeException e) {
            throw new Problem(LegalTimeProblem.INVALID_DELAY, e.getMessage(),
                    List.of(new Problem.FieldError(e.field(), e.getMessage())));
        }
    }
}
