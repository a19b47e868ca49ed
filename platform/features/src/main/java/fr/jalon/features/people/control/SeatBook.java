package fr.jalon.features.people.control;

import fr.jalon.features.people.PeopleProblem;
import fr.jalon.features.people.SeatFilled;
import fr.jalon.features.people.SeatKeeper;
import fr.jalon.features.people.entity.Mandate;
import fr.jalon.features.people.entity.Person;
import fr.jalon.features.people.entity.Seat;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Seats and who sits in them. Giving, replacing and ending a mandate are the only changes; all of them are dated. */
@ApplicationScoped
public class SeatBook implements SeatKeeper {

    private static final int LONGEST_CAUSE = 500;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Inject
    private Persistence persistence;

    @Inject
    private TenantSql sql;

    @Inject
    private PersonDirectory persons;

    @Inject
    private Audit audit;

    @Inject
    private Event<SeatFilled> filled;

    @Inject
    private Clock clock;

    @Override
    public UUID open(UUID engagementId, UUID nodeId, SeatRule rule) {
        return persistence.add(new Seat(engagementId, nodeId, rule)).id();
    }

    @Override
    public void hold(UUID nodeId, String role) {
        locked(nodeId, role);
    }

    @Override
    public UUID appoint(UUID nodeId, String role, Appointment appointment) {
        Seat seat = locked(nodeId, role);
        Person person = persons.get(appointment.personId());
        if (appointment.from() == null || appointment.from().getYear() < FIRST_YEAR || appointment.from().getYear() > LAST_YEAR) {
            throw Problem.field("from", "Indiquez le premier jour du mandat, entre " + FIRST_YEAR + " et " + LAST_YEAR + ".");
        }
        Mandate mandate = new Mandate(seat.id(), person.id(), appointment.from(), clock.instant());
        mandate.succeeds(appointment.replaces(), appointment.cause());
        if (appointment.tacit()) {
            mandate.acceptedBySilence();
        }
        if (appointment.replaces() != null) {
            endPredecessor(seat, appointment);
        }
        requireRoom(seat, person, appointment.from());
        persistence.add(mandate);
        persistence.flush();
        audit.record("mandate-given", "mandate", mandate.id(), seat.engagementId(), person.name() + " occupe le siège « "
                + seat.rule().label() + " » à partir du " + FrenchDate.day(appointment.from()) + ".");
        filled.fire(new SeatFilled(nodeId, role, mandate.id(), appointment.replaces()));
        return mandate.id();
    }

    @Override
    public void end(UUID nodeId, String role, UUID mandateId, LocalDate lastDay, String cause) {
        Seat seat = locked(nodeId, role);
        Mandate mandate = persistence.find(Mandate.class, mandateId).filter(m -> m.seatId().equals(seat.id()))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Ce mandat n'existe pas dans ce siège."));
        if (mandate.validTo() != null) {
            throw new Problem(CommonProblem.CONFLICT, "Ce mandat est déjà terminé : son dernier jour est le "
                    + FrenchDate.day(mandate.validTo()) + ".");
        }
        if (cause == null || cause.isBlank() || cause.length() > LONGEST_CAUSE) {
            throw Problem.field("cause", "Dites pourquoi, en " + LONGEST_CAUSE + " caractères au plus.");
        }
        if (lastDay == null || lastDay.isBefore(mandate.validFrom()) || lastDay.getYear() > LAST_YEAR) {
            throw Problem.field("on", "Ce mandat a commencé le " + FrenchDate.day(mandate.validFrom())
                    + " : donnez ce jour ou un jour qui le suit.");
        }
        mandate.end(lastDay, cause.strip());
        persistence.flush();
        audit.record("mandate-ended", "mandate", mandate.id(), seat.engagementId(), persons.get(mandate.personId()).name()
                + " quitte le siège « " + seat.rule().label() + " » le " + FrenchDate.day(lastDay) + ", sans successeur : " + cause.strip());
    }

    /** The lock makes two appointments to one seat follow each other. */
    private Seat locked(UUID nodeId, String role) {
        persistence.flush();
        UUID id = sql.one("SELECT id FROM jalon.seat WHERE node_id = ? AND role = ? FOR UPDATE",
                row -> row.getObject(1, UUID.class), nodeId, role).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND,
                        "Il n'y a pas de siège de ce rôle ici."));
        return persistence.find(Seat.class, id).orElseThrow();
    }

    private void endPredecessor(Seat seat, Appointment appointment) {
        Mandate former = persistence.find(Mandate.class, appointment.replaces()).filter(m -> m.seatId().equals(seat.id()))
                .filter(m -> m.validTo() == null).orElseThrow(() -> new Problem(CommonProblem.INVALID_REQUEST,
                        "Le mandat à remplacer n'est pas en cours dans ce siège.",
                        List.of(new Problem.FieldError("replaces", "Choisissez un mandat en cours de ce siège."))));
        if (appointment.from().isBefore(former.validFrom())) {
            throw Problem.field("from", "Le mandat remplacé a commencé le " + FrenchDate.day(former.validFrom())
                    + " : son successeur ne peut pas commencer avant.");
        }
        former.end(appointment.from().minusDays(1), appointment.cause());
        persistence.flush();
        audit.record("mandate-ended", "mandate", former.id(), seat.engagementId(), persons.get(former.personId()).name()
                + " quitte le siège « " + seat.rule().label() + " ».");
    }

    private void requireRoom(Seat seat, Person person, LocalDate from) {
        List<Mandate> running = persistence.list(Mandate.class,
                "SELECT m FROM Mandate m WHERE m.seatId = ?1 AND (m.validTo IS NULL OR m.validTo >= ?2)", seat.id(), from);
        if (running.stream().anyMatch(m -> m.personId().equals(person.id()))) {
            throw new Problem(PeopleProblem.SEAT_FULL, person.name() + " occupe déjà ce siège.");
        }
        if (running.size() >= seat.rule().maximum()) {
            throw new Problem(PeopleProblem.SEAT_FULL, "Le siège « " + seat.rule().label() + " » n'a plus de place à cette date : "
                    + "indiquez le mandat que celui-ci remplace.");
        }
    }
}
