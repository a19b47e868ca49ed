package fr.jalon.features.notification.control;

import fr.jalon.features.action.DueText;
import fr.jalon.features.notification.DueSource;
import fr.jalon.features.notification.DueThing;
import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.control.Recipients.Recipient;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells of days that come near or have passed. A reminder belongs to a day of its own; those of days on which nothing was
 * computed are told later, the last one of each thing alone, and never that a day comes near once it has passed.
 */
@ApplicationScoped
public class Reminders {

    /** Days from the reminder to the last day; below zero after it. */
    private static final int[] AHEAD = {7, 1, -1};
    /** Nothing older is looked for: what stays undone is on everyone's list anyway. */
    private static final int LONGEST_GAP = 31;

    @Inject
    @Any
    private Instance<DueSource> sources;

    @Inject
    private Recipients recipients;

    @Inject
    private Telling telling;

    @Inject
    private SpaceSettings space;

    @Inject
    private LegalTime legalTime;

    /**
     * Tells what belongs to the days after one up to another.
     *
     * @param after the last day that was computed
     * @param today the day of the round
     * @return how many persons were told something new
     */
    public int tell(LocalDate after, LocalDate today) {
        LocalDate from = after.isBefore(today.minusDays(LONGEST_GAP)) ? today.minusDays(LONGEST_GAP) : after;
        List<DueThing> things = sources.stream().flatMap(source -> source.between(from.plusDays(1).plusDays(AHEAD[2]),
                today.plusDays(AHEAD[0])).stream()).toList();
        Map<UUID, Recipient> people = recipients.of(things.stream().flatMap(thing -> thing.personIds().stream())
                .collect(Collectors.toSet()));
        DueText words = new DueText(legalTime.holidays(), space.zone(), today);
        return things.stream().mapToInt(thing -> reminder(thing.dueOn(), from, today).map(day -> tell(thing, day, words, people)).orElse(0))
                .sum();
    }

    private int tell(DueThing thing, LocalDate day, DueText words, Map<UUID, Recipient> people) {
        Notice notice = new Notice(NoticeKind.DEADLINE, thing.subjectId(), "", day, thing.engagementId(), thing.title(), thing.task()
                + " : " + words.of(thing.dueOn()) + ".", thing.path());
        return (int) thing.personIds().stream().map(people::get).filter(Objects::nonNull).filter(person -> telling.tell(notice, person))
                .count();
    }

    /** @return the newest day in the period on which something is to be told of that last day, and still holds */
    static Optional<LocalDate> reminder(LocalDate due, LocalDate after, LocalDate today) {
        return IntStream.of(AHEAD).filter(days -> days < 0 || !due.isBefore(today)).mapToObj(days -> due.minusDays(days))
                .filter(day -> day.isAfter(after) && !day.isAfter(today)).reduce((one, next) -> next);
    }
}
