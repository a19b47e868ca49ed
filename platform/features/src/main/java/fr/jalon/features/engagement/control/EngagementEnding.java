package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.EngagementEnd;
import fr.jalon.features.engagement.EngagementProblem;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.Unfinished;
import fr.jalon.features.engagement.entity.Engagement;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.ActRecorded;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The end of a project. From then on its people write nothing more in it; all of it stays readable, and provable. */
@ApplicationScoped
public class EngagementEnding {

    private static final int LONGEST_REASON = 2000;

    /** What goes on: reading leaves its trace, people leave, and the proof is gathered. */
    private static final Set<String> STILL = Set.of("engagement-ended", "dossier-made", "decision-received", "mandate-ended");

    @Inject
    private Persistence persistence;

    @Inject
    private Engagements engagements;

    @Inject
    @Any
    private Instance<Unfinished> sources;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Every act of a person passes here, in its own transaction. */
    void refuseAfterTheEnd(@Observes ActRecorded act) {
        if (!STILL.contains(act.action())) {
            engagements.requireRunning(act.engagementId());
        }
    }

    /** @return what is not done yet, in French */
    public List<String> unfinished(UUID engagementId) {
        return sources.stream().flatMap(source -> source.in(engagementId).stream()).toList();
    }

    /** @return how it ended, empty while it runs */
    public Optional<EngagementEnd> end(UUID engagementId) {
        return persistence.find(Engagement.class, engagementId).map(Engagement::end);
    }

    /**
     * Ends it, for good.
     *
     * @param reason needed where something is left undone, else null
     * @throws Problem ENDED, UNFINISHED naming what is left, or naming the field that is wrong
     */
    public void end(UUID engagementId, LocalDate on, String reason) {
        Engagement engagement = persistence.em().find(Engagement.class, engagementId, LockModeType.PESSIMISTIC_WRITE);
        engagements.requireRunning(engagementId);
        requireDay(engagement, on);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (why != null && why.length() > LONGEST_REASON) {
            throw Problem.field("reason", "Ce texte dépasse " + LONGEST_REASON + " caractères.");
        }
        List<String> left = unfinished(engagementId);
        if (!left.isEmpty() && why == null) {
            throw new Problem(EngagementProblem.UNFINISHED, "Il reste à finir : " + String.join(" ; ", left)
                    + ". Finissez, ou dites pourquoi le projet se termine ainsi.",
                    List.of(new Problem.FieldError("reason", "Dites pourquoi le projet se termine ainsi.")));
        }
        engagement.ended(on, me.id(), why, clock.instant());
        audit.record("engagement-ended", "engagement", engagementId, engagementId, me.name() + " a terminé le projet au "
                + FrenchDate.day(on) + "." + (left.isEmpty() ? "" : " Restait à finir : " + String.join(" ; ", left) + ".")
                + (why == null ? "" : " Motif : " + why));
    }

    private void requireDay(Engagement engagement, LocalDate on) {
        if (on == null) {
            throw Problem.field("on", "Indiquez le dernier jour du projet.");
        }
        if (on.isAfter(space.today()) || on.isBefore(engagement.openedAt().atZone(space.timeZone()).toLocalDate())) {
            throw Problem.field("on", "Ce jour se situe entre l'ouverture du projet et aujourd'hui.");
        }
    }
}
