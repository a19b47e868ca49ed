package fr.jalon.features.call.control;

import fr.jalon.features.call.CallProblem;
import fr.jalon.features.call.control.CallBook.Call;
import fr.jalon.features.call.control.Candidacies.Candidacy;
import fr.jalon.features.call.control.Candidacies.SentFile;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What the space does with a candidacy that was handed in. Drafts are their holder's alone. */
@ApplicationScoped
public class Instruction {

    @Inject
    private TenantSql sql;

    @Inject
    private CallBook calls;

    @Inject
    private Candidacies candidacies;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private GuestMail mail;

    @Inject
    private SpaceSettings space;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws Problem ABSENT unless it was handed in to a call that the current person reads */
    public Candidacy require(UUID call, UUID id) {
        calls.require(call);
        return candidacies.find(id).filter(found -> found.callId().equals(call) && found.submittedAt() != null)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Cette candidature n'existe pas, ou n'est pas encore déposée."));
    }

    private Candidacy lockedForDecision(UUID call, UUID id) {
        require(call, id);
        access.requireInSpace(SpaceRight.OPEN_ENGAGEMENT);
        Candidacy candidacy = candidacies.locked(id);
        if (candidacy.decidedAt() != null) {
            throw new Problem(CommonProblem.CONFLICT, "Cette candidature est déjà " + (candidacy.state().equals("ACCEPTED") ? "retenue." : "écartée."));
        }
        return candidacy;
    }

    /** @throws Problem ABSENT unless the file was handed in with that candidacy */
    public SentFile file(UUID call, UUID candidacy, UUID id) {
        require(call, candidacy);
        return candidacies.files(candidacy).stream().filter(file -> file.id().equals(id) && file.depositedAt() != null).findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Ce fichier n'est pas dans cette candidature."));
    }

    /** Notes that the current person opened the file; the first time counts. */
    public void read(UUID call, UUID id) {
        require(call, id);
        if (sql.update("INSERT INTO jalon.candidacy_reading (id, candidacy_id, person_id, at) VALUES (?,?,?,?)"
                + " ON CONFLICT (tenant_id, candidacy_id, person_id) DO NOTHING", Ids.next(), id, me.id(), clock.instant()) > 0) {
            audit.record("candidacy-read", "candidacy", id, null, me.name() + " a ouvert la candidature.");
        }
    }

    /** Asks for a complement until an hour of a day. */
    public void ask(UUID callId, UUID id, String request, LocalDate day, LocalTime time, String which) {
        Candidacy candidacy = lockedForDecision(callId, id);
        if (candidacy.state().equals("COMPLEMENT")) {
            throw new Problem(CommonProblem.CONFLICT, "Un complément est déjà demandé : attendez la réponse, ou décidez.");
        }
        String asked = CallBook.text("request", request, 2_000);
        Instant due = Moment.of(day, time, which, space.timeZone());
        if (!due.isAfter(clock.instant())) {
            throw Problem.field("day", "Ce délai est déjà passé : choisissez-en un à venir.");
        }
        sql.update("INSERT INTO jalon.candidacy_complement (id, candidacy_id, request, due_at, asked_by, asked_at) VALUES (?,?,?,?,?,?)",
                Ids.next(), id, asked, due, me.id(), clock.instant());
        sql.update("UPDATE jalon.candidacy SET state = 'COMPLEMENT' WHERE id = ?", id);
        String until = Moment.text(due, space.timeZone());
        audit.record("candidacy-complement-asked", "candidacy", id, null, me.name() + " demande un complément avant le " + until + " : " + asked);
        mail.write(id, candidacy.email(), "Complément demandé", List.of("Pour « " + calls.require(callId).title() + " », " + space.name()
                + " vous demande un complément avant le " + until + " :", asked));
    }

    /** Accepts or rejects. Nobody is accepted without what is required, nor rejected without a motive. */
    public void decide(UUID callId, UUID id, boolean accepted, String motive) {
        Candidacy candidacy = lockedForDecision(callId, id);
        Call call = calls.require(callId);
        if (accepted) {
            requireComplete(candidacy, call);
        }
        String reason = accepted && (motive == null || motive.isBlank()) ? null : CallBook.text("motive", motive, 2_000);
        sql.update("UPDATE jalon.candidacy SET state = ?, decided_at = ?, decided_by = ?, motive = ? WHERE id = ?",
                accepted ? "ACCEPTED" : "REJECTED", clock.instant(), me.id(), reason, id);
        String said = accepted ? "retenue" : "écartée";
        audit.record("candidacy-decided", "candidacy", id, null, me.name() + " a décidé : candidature " + said + (reason == null ? "." : ". " + reason));
        mail.write(id, candidacy.email(), "Candidature " + said, reason == null
                ? List.of("Votre candidature à « " + call.title() + " » est " + said + ".")
                : List.of("Votre candidature à « " + call.title() + " » est " + said + ".", reason));
    }

    private void requireComplete(Candidacy candidacy, Call call) {
        if (candidacy.state().equals("COMPLEMENT")) {
            throw new Problem(CommonProblem.CONFLICT, "Un complément est attendu : la candidature ne peut être retenue qu'après la réponse.");
        }
        List<String> missing = candidacies.sheet(candidacy, calls.programme(call)).missing();
        if (!missing.isEmpty()) {
            throw new Problem(CallProblem.INCOMPLETE, "Cette candidature ne peut pas être retenue. Il manque : " + String.join(" ; ", missing)
                    + ". Demandez un complément.");
        }
    }
}
