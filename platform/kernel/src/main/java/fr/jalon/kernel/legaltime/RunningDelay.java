package fr.jalon.kernel.legaltime;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Everything that a due date depends on. It can be read back from an {@linkplain #readFrom explanation}, so that a stored
 * explanation is enough to suspend or extend its delay later.
 *
 * @param start       the day the delay starts from, not counted
 * @param rule        never null
 * @param zone        whose public holidays count
 * @param timeZone    where the last day ends
 * @param suspensions none overlaps another one
 * @param extensions  in the order in which they were given
 */
public record RunningDelay(LocalDate start, DelayRule rule, HolidayZone zone, ZoneId timeZone,
                           List<Suspension> suspensions, List<Extension> extensions) {

    /** @throws LegalTimeException if a part is missing, suspensions overlap, or a notice is suspended or extended */
    public RunningDelay {
        require(start, "start", "Indiquez la date de départ.");
        require(rule, "amount", "Indiquez le délai.");
        require(zone, "zone", "Indiquez la zone de jours fériés.");
        require(timeZone, "timeZone", "Indiquez le fuseau horaire.");
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
        boolean changed = !suspensions.isEmpty() || !extensions.isEmpty();
        if (changed && rule.direction() == Direction.BEFORE) {
            throw new LegalTimeException("direction", "Un préavis ne se suspend ni ne se prolonge : déplacez son départ.");
        }
        requireApart(suspensions);
    }

    /** A delay that was neither suspended nor extended. */
    public static RunningDelay started(LocalDate start, DelayRule rule, HolidayZone zone, ZoneId timeZone) {
        return new RunningDelay(start, rule, zone, timeZone, List.of(), List.of());
    }

    /**
     * Reads the request out of an explanation.
     *
     * @throws LegalTimeException if it is not the explanation of a delay in days, weeks or months
     */
    public static RunningDelay readFrom(List<Step> explanation) {
        try {
            Step delay = only(explanation, StepKind.DELAY);
            boolean rollOver = explanation.stream().anyMatch(step -> step.kind() == StepKind.ROLL_OVER);
            return new RunningDelay(only(explanation, StepKind.START).date(),
                    new DelayRule(new Delay(delay.amount(), delay.unit()), rollOver, Direction.valueOf(delay.code())),
                    HolidayZone.valueOf(only(explanation, StepKind.HOLIDAY_ZONE).code()),
                    ZoneId.of(only(explanation, StepKind.TIME_ZONE).code()),
                    of(explanation, StepKind.SUSPENDED).stream()
                            .map(step -> new Suspension(step.from(), step.to(), step.note())).toList(),
                    of(explanation, StepKind.EXTENDED).stream()
                            .map(step -> new Extension(new Delay(step.amount(), step.unit()), step.note())).toList());
        } catch (NoSuchElementException | DateTimeException e) {
            throw new LegalTimeException("explanation", "Cette explication n'est pas celle d'un délai en jours, semaines "
                    + "ou mois : le délai ne peut être ni suspendu ni prolongé.");
        }
    }

    /** @return the same delay with one suspension more */
    public RunningDelay suspended(Suspension suspension) {
        List<Suspension> all = new ArrayList<>(suspensions);
        all.add(suspension);
        return new RunningDelay(start, rule, zone, timeZone, all, extensions);
    }

    /** @return the same delay with one extension more */
    public RunningDelay extended(Extension extension) {
        List<Extension> all = new ArrayList<>(extensions);
        all.add(extension);
        return new RunningDelay(start, rule, zone, timeZone, suspensions, all);
    }

    private static void require(Object value, String field, String message) {
        if (value == null) {
            throw new LegalTimeException(field, message);
        }
    }

    private static void requireApart(List<Suspension> suspensions) {
        for (int i = 0; i < suspensions.size(); i++) {
            for (Suspension later : suspensions.subList(i + 1, suspensions.size())) {
                if (suspensions.get(i).meets(later)) {
                    throw new LegalTimeException("suspension", "Deux suspensions se chevauchent : vérifiez leurs dates.");
                }
            }
        }
    }

    private static List<Step> of(List<Step> explanation, StepKind kind) {
        return explanation.stream().filter(step -> step.kind() == kind).toList();
    }

    private static Step only(List<Step> explanation, StepKind kind) {
        return of(explanation, kind).stream().findFirst().orElseThrow();
    }
}
