package fr.jalon.features.warning.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.RegisterWarning;
import fr.jalon.features.register.RegisterLines;
import fr.jalon.features.warning.WarningProblem;
import fr.jalon.features.warning.entity.WarningDecision;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns the signs of a place into an entry of the register, or sets them aside with a reason. */
@ApplicationScoped
public class Deciding {

    private static final int LONGEST = 2000;

    @Inject
    private Warnings warnings;

    @Inject
    private WarningBook book;

    @Inject
    private RegisterLines registers;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Which signs someone read.
     *
     * @param keys keys of all evidence that they saw
     */
    public record Read(UUID nodeId, String register, List<String> keys) {
    }

    /** Opens an entry with the evidence and the measure that is proposed; both may be written otherwise than they were offered. */
    public UUID enter(UUID engagementId, Read read, String title, String measure) {
        Warnings.Warning warning = awaited(engagementId, read);
        List<FieldError> errors = new ArrayList<>();
        String shown = text("title", title, errors);
        String proposed = text("measure", measure, errors);
        refuse(errors);
        RegisterWarning rules = warning.register().warning();
        Map<String, String> attributes = new HashMap<>(rules.values());
        if (rules.evidenceIn() != null) {
            attributes.put(rules.evidenceIn(), String.join(" ; ", warning.words()));
        }
        if (rules.measureIn() != null) {
            attributes.put(rules.measureIn(), proposed);
        }
        UUID entry = registers.open(engagementId, new RegisterLines.NewLine(warning.register().code(), read.nodeId(), shown, null, null), attributes);
        decide(engagementId, warning, entry, proposed);
        return entry;
    }

    /** Sets the signs aside until there is new evidence. */
    public void setAside(UUID engagementId, Read read, String givenReason) {
        Warnings.Warning warning = awaited(engagementId, read);
        List<FieldError> errors = new ArrayList<>();
        String reason = text("reason", givenReason, errors);
        refuse(errors);
        decide(engagementId, warning, null, reason);
        audit.record("warning-set-aside", "NODE", read.nodeId(), engagementId, warning.place().label() + " : signes écartés. Motif : " + reason
                + ". Signes : " + String.join(" ; ", warning.words()) + ".");
    }

    private void decide(UUID engagementId, Warnings.Warning warning, UUID entry, String reason) {
        book.add(new WarningDecision(new WarningDecision.Subject(engagementId, warning.place().id(), warning.register().code(), warning.keys(),
                warning.words()), entry, reason, new WarningDecision.Doer(me.id(), warnings.mandate(warning.place().id(), warning.register())),
                clock.instant()));
    }

    private Warnings.Warning awaited(UUID engagementId, Read read) {
        access.requireVisible(engagementId);
        engagements.requireRunning(engagementId);
        book.oneAtATime(engagementId);
        Warnings.Warning warning = warnings.of(engagementId).stream().filter(found -> found.place().id().equals(read.nodeId())
                && found.register().code().equals(read.register())).findFirst().orElseThrow(() -> new Problem(WarningProblem.NO_WARNING,
                        "Cet endroit ne montre aucun signe sur lequel vous décidez."));
        if (warning.decided() != null) {
            throw new Problem(WarningProblem.WARNING_DECIDED, people.name(warning.decided().personId())
                    + " a déjà décidé sur ces signes. Ils reviendront s'il y en a de nouveaux.");
        }
        if (read.keys() == null || !new HashSet<>(read.keys()).equals(new HashSet<>(warning.keys()))) {
            throw new Problem(WarningProblem.EVIDENCE_CHANGED, "Les signes ont changé depuis que vous les avez lus. Relisez-les, puis décidez.");
        }
        return warning;
    }

    private static String text(String field, String given, List<FieldError> errors) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            errors.add(new FieldError(field, text.isEmpty() ? "Écrivez quelques mots." : "Restez sous " + LONGEST + " caractères."));
        }
        return text;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Problem(CommonProblem.INVALID_REQUEST, errors.get(0).message(), errors);
        }
    }
}
