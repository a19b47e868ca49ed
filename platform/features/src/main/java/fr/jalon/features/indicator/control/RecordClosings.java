package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.indicator.IndicatorProblem;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.indicator.entity.RecordReopening;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.plan.DoneItem;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which records are closed: the declared meeting was held, and nobody reopened them for today. */
@ApplicationScoped
public class RecordClosings {

    private static final int LONGEST_DAYS = 92;

    @Inject
    private IndicatorBook book;

    @Inject
    private Plan plan;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * The closing of a node's records.
     *
     * @param by       what closed them
     * @param reopened the newest reopening, or null
     */
    public record Closing(CollectionDefinition collection, UUID nodeId, DoneItem by, RecordReopening reopened) {

        /** @return whether nothing may be entered on a day */
        public boolean closed(LocalDate today) {
            return reopened == null || reopened.untilOn().isBefore(today);
        }
    }

    /** The closings of some engagements, read once. */
    public final class Closings {

        private final List<DoneItem> done;
        private final List<RecordReopening> reopenings;

        private Closings(Collection<UUID> engagementIds) {
            Set<String> codes = new HashSet<>();
            Set<UUID> closable = new HashSet<>();
            engagementIds.forEach(id -> engagements.definition(id).collections().stream().map(CollectionDefinition::closing).filter(Objects::nonNull)
                    .forEach(closing -> {
                        codes.add(closing.item());
                        closable.add(id);
                    }));
            this.done = closable.isEmpty() ? List.of() : plan.done(closable, codes, space.today());
            this.reopenings = done.isEmpty() ? List.of() : book.reopenings(closable);
        }

        /** @return the closing of a node's records, empty while nothing closed them */
        public Optional<Closing> of(UUID nodeId, CollectionDefinition collection) {
            if (done.isEmpty() || collection.closing() == null) {
                return Optional.empty();
            }
            List<UUID> at = engagements.upwards(nodeId);
            return done.stream().filter(item -> item.code().equals(collection.closing().item()) && at.contains(item.nodeId()))
                    .min(Comparator.comparing(DoneItem::on)).map(item -> new Closing(collection, nodeId, item, reopening(nodeId, collection)));
        }

        private RecordReopening reopening(UUID nodeId, CollectionDefinition collection) {
            return reopenings.stream().filter(found -> found.nodeId().equals(nodeId) && found.collection().equals(collection.code()))
                    .reduce((older, newer) -> newer).orElse(null);
        }

        /** @return whether nothing may be entered in a period today */
        boolean closed(CollectionPeriod period) {
            return engagements.definition(period.engagementId()).collection(period.collection()).flatMap(found -> of(period.nodeId(), found))
                    .filter(closing -> closing.closed(space.today())).isPresent();
        }

        /** @return French words why nothing may be entered in a period today, empty if something may */
        Optional<String> refusal(CollectionPeriod period) {
            return engagements.definition(period.engagementId()).collection(period.collection()).flatMap(found -> of(period.nodeId(), found))
                    .filter(closing -> closing.closed(space.today())).map(RecordClosings.this::words);
        }
    }

    /** @return the closings of an engagement */
    public Closings of(UUID engagementId) {
        return in(List.of(engagementId));
    }

    Closings in(Collection<UUID> engagementIds) {
        return new Closings(engagementIds);
    }

    /** @return « Le relevé est clos depuis le … (…) : plus rien ne s'y saisit. Le rouvrir revient à : … » */
    public String words(Closing closing) {
        String since = "« " + closing.collection().label() + " » est clos ici depuis le " + FrenchDate.day(closing.by().on()) + " ("
                + closing.by().title() + ")";
        return closing.closed(space.today()) ? since + " : plus rien ne s'y saisit. Rouvrir revient à : " + roles(closing) + "."
                : since + ", et rouvert jusqu'au " + FrenchDate.day(closing.reopened().untilOn()) + " inclus : " + closing.reopened().reason();
    }

    private String roles(Closing closing) {
        UUID engagement = engagements.node(closing.nodeId()).engagementId();
        return closing.collection().closing().reopenedBy().stream().map(code -> engagements.definition(engagement).role(code)
                .map(RoleDefinition::label).orElse(code)).collect(Collectors.joining(", "));
    }

    void requireOpen(CollectionPeriod period) {
        of(period.engagementId()).refusal(period).ifPresent(why -> {
            throw new Problem(IndicatorProblem.RECORDS_CLOSED, why);
        });
    }

    /** @return the caller's mandate by which those records may be reopened */
    public Optional<UUID> mandate(Closing closing) {
        return closing.collection().closing().reopenedBy().stream().flatMap(role -> access.mandateFor(closing.nodeId(), role).stream()).findFirst();
    }

    /** Reopens closed records of a node until a day, that day included; a shorter or longer reopening replaces it. */
    public void reopen(UUID engagementId, UUID nodeId, String code, String givenReason, LocalDate until) {
        access.requireVisible(engagementId);
        if (nodeId == null) {
            throw Problem.field("nodeId", "Indiquez où le relevé est à rouvrir.");
        }
        access.require(engagementId, nodeId, SeatRight.SEE);
        Closing closing = engagements.definition(engagementId).collection(code == null ? "" : code).flatMap(found -> of(engagementId).of(nodeId, found))
                .orElseThrow(() -> Problem.field("collection", "Ce relevé n'est pas clos ici : il n'y a rien à rouvrir."));
        UUID mandate = mandate(closing).orElseThrow(() -> new Problem(IndicatorProblem.NOT_REOPENER,
                "Rouvrir un relevé clos revient à : " + roles(closing) + "."));
        List<FieldError> errors = new ArrayList<>();
        String reason = EntryRules.text("reason", givenReason, true, errors);
        LocalDate today = space.today();
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            errors.add(new FieldError("until", "Donnez le dernier jour de saisie : d'aujourd'hui au " + FrenchDate.day(today.plusDays(LONGEST_DAYS)) + "."));
        }
        EntryRules.refuse(errors);
        engagements.requireRunning(engagementId);
        RecordReopening made = book.add(new RecordReopening(engagementId, nodeId, code, reason, until, new RecordReopening.Doer(me.id(), mandate),
                clock.instant()));
        audit.record("records-reopened", "NODE", nodeId, engagementId, "« " + closing.collection().label() + " », "
                + engagements.node(nodeId).label() + " : relevé rouvert jusqu'au " + FrenchDate.day(made.untilOn()) + ". Motif : " + reason + ".");
    }
}
