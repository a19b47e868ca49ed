package fr.jalon.features.register.control;

import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.register.entity.RegisterChange;
import fr.jalon.features.register.entity.RegisterChange.Kind;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What happened in the registers of an engagement over a period, read from their changes; nothing is written by hand. */
@ApplicationScoped
public class Statements {

    private static final int USUAL_DAYS = 15;
    private static final int LONGEST_DAYS = 366;
    private static final int TOP = 5;
    private static final Set<Kind> ENDS = EnumSet.of(Kind.CLOSED, Kind.CANCELLED);

    @Inject
    private RegisterBook book;

    @Inject
    private DeclaredRegisters declared;

    @Inject
    private EntryRights rights;

    @Inject
    private SpaceSettings space;

    /** An entry, and what was done to it in the period, oldest first. */
    public record Line(RegisterEntry entry, List<RegisterChange> changes) {
    }

    /**
     * A statement. What is late and the gravest risks are those of today.
     *
     * @param changed entries that were changed, and neither opened nor ended in the period
     */
    public record Statement(LocalDate from, LocalDate to, List<Line> opened, List<Line> changed, List<Line> ended, List<Line> late,
                            List<Line> risks) {
    }

    /**
     * @param givenFrom first day; null for the usual period
     * @param givenTo   last day; null for today
     * @throws Problem INVALID_REQUEST for a period that is too long, ends in the future or before it begins
     */
    public Statement of(UUID engagementId, LocalDate givenFrom, LocalDate givenTo) {
        Set<UUID> visible = rights.visible(engagementId);
        LocalDate to = givenTo == null ? space.today() : givenTo;
        LocalDate from = givenFrom == null ? to.minusDays(USUAL_DAYS - 1) : givenFrom;
        requirePeriod(from, to);
        List<RegisterEntry> entries = book.ofEngagement(engagementId).stream().filter(entry -> visible.contains(entry.nodeId())
                && declared.find(engagementId, entry.register()).isPresent()).toList();
        Map<UUID, List<RegisterChange>> changes = book.between(engagementId, start(from), start(to.plusDays(1))).stream()
                .collect(Collectors.groupingBy(RegisterChange::entryId));
        List<Line> lines = entries.stream().map(entry -> new Line(entry, changes.getOrDefault(entry.id(), List.of()))).toList();
        Predicate<Line> opened = line -> line.changes().stream().anyMatch(change -> change.kind() == Kind.OPENED);
        return new Statement(from, to, lines.stream().filter(opened).toList(),
                lines.stream().filter(line -> !line.changes().isEmpty()).filter(opened.or(Statements::ended).negate()).toList(),
                lines.stream().filter(Statements::ended).toList(), late(entries), risks(engagementId, entries));
    }

    private void requirePeriod(LocalDate from, LocalDate to) {
        if (to.isAfter(space.today())) {
            throw Problem.field("to", "L'état des lieux ne dit pas l'avenir : donnez un jour jusqu'à aujourd'hui.");
        }
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw Problem.field("from", "Donnez une période d'un an au plus, qui commence avant de finir.");
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(space.timeZone()).toInstant();
    }

    /** What was ended and reopened in the same period did not end. */
    private static boolean ended(Line line) {
        return line.changes().stream().filter(change -> change.difference().field().equals("state"))
                .reduce((one, next) -> next).filter(last -> ENDS.contains(last.kind())).isPresent();
    }

    private List<Line> late(List<RegisterEntry> entries) {
        return entries.stream().filter(entry -> entry.late(space.today())).sorted(Comparator.comparing(RegisterEntry::dueOn))
                .map(entry -> new Line(entry, List.of())).toList();
    }

    private List<Line> risks(UUID engagementId, List<RegisterEntry> entries) {
        Set<String> risks = declared.of(engagementId).stream().filter(register -> register.kind() == RegisterDefinition.Kind.RISK)
                .map(RegisterDefinition::code).collect(Collectors.toSet());
        return entries.stream().filter(entry -> risks.contains(entry.register()) && !entry.ended() && entry.criticality() > 0)
                .sorted(Comparator.comparing(RegisterEntry::criticality, Collections.reverseOrder())).limit(TOP)
                .map(entry -> new Line(entry, List.of())).toList();
    }
}
