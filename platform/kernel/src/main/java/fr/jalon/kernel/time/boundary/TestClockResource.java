package fr.jalon.kernel.time.boundary;

import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.time.Clocks;
import fr.jalon.kernel.wakeup.WakeupRunner;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lets tests live through weeks in seconds. Answers « introuvable » on any platform that is not a test's. */
@Path("/test/clock")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TestClockResource {

    @Inject
    private Clocks clocks;

    @Inject
    private Clock clock;

    @Inject
    private WakeupRunner wakeups;

    /**
     * @param now    the platform's time, UTC
     * @param served how many wake-ups came due and were served by the move
     */
    public record ClockState(Instant now, int served) {
    }

    /** @param now the instant to go to, UTC; null means the real time */
    public record ClockMove(Instant now) {
    }

    @PUT
    @RolesAllowed(Api.ADMINISTRATOR)
    @Operation(summary = "Déplace l'horloge d'une plateforme de test et sert les échéances atteintes")
    public ClockState move(ClockMove move) {
        if (!clocks.movable()) {
            throw new Problem(CommonProblem.NOT_FOUND, "Il n'y a rien à cette adresse.");
        }
        clocks.moveTo(move.now() == null ? Instant.now() : move.now());
        return new ClockState(clock.instant(), wakeups.runDue());
    }
}
