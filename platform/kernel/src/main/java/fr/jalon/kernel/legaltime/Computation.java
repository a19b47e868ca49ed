package fr.jalon.kernel.legaltime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One computation of one delay; used once. */
final class Computation {
    private static final int DAYS_OF_HALF_A_MONTH = 15;

    private final RunningDelay request;
    private final DelayRule rule;
    private final Workdays workdays;
    private final List<Step> steps = new ArrayList<>();
    private LocalDate reached;

    Computation(RunningDelay request, Holidays holidays) {
        this.request = request;
        this.rule = request.rule();
        this.workdays = new Workdays(holidays, request.zone());
        this.reached = request.start();
    }

    ComputedDate run() {
        describeRequest();
        if (rule.delay().amount().signum() == 0) {
            choose(Choice.ZERO_IS_THE_START);
        } else {
            count(rule.delay());
        }
        for (Extension extension : request.extensions()) {
            extend(extension);
        }
        if (rule.rollOver()) {
            rollOver();
        }
        LegalTime.requireKnown(reached, "amount");
        return LegalTime.endOf(reached, request.timeZone(), steps);
    }

    private void describeRequest() {
        steps.add(Step.start(request.start()));
        steps.add(Step.code(StepKind.HOLIDAY_ZONE, request.zone().name()));
        steps.add(Step.code(StepKind.TIME_ZONE, request.timeZone().getId()));
        steps.add(Step.delay(StepKind.DELAY, rule.delay(), rule.direction().name(), null));
        if (rule.rollOver()) {
            steps.add(Step.code(StepKind.ROLL_OVER, null));
        }
        request.suspensions().forEach(suspension -> steps.add(Step.suspended(suspension)));
    }

    private void extend(Extension extension) {
        choose(Choice.EXTENSION_BEFORE_ROLL_OVER);
        steps.add(Step.delay(StepKind.EXTENDED, extension.delay(), null, extension.reason()));
        count(extension.delay());
    }

    private void count(Delay delay) {
        switch (delay.unit()) {
            case MONTH -> countMonths(delay);
            case WEEK -> countDays(delay.whole() * 7L, delay.whole(), DelayUnit.WEEK);
            default -> countDays(delay.whole(), delay.whole(), delay.unit());
        }
    }

    private void countMonths(Delay delay) {
        LocalDate from = reached;
        reached = from.plusMonths((long) rule.direction().sign() * delay.whole());
        steps.add(Step.stretch(StepKind.MONTHS_ADDED, from, reached, (long) delay.whole(), DelayUnit.MONTH));
        if (reached.getDayOfMonth() != from.getDayOfMonth()) {
            steps.add(Step.clamped(reached, from.getDayOfMonth()));
        }
        if (rule.direction() == Direction.BEFORE) {
            choose(Choice.MONTHS_BACK);
        }
        postponeBySuspensionsAfter(from);
        if (delay.hasHalf()) {
            choose(Choice.MONTHS_THEN_DAYS);
            countDays(DAYS_OF_HALF_A_MONTH, DAYS_OF_HALF_A_MONTH, DelayUnit.CALENDAIRE);
        }
    }

    private void postponeBySuspensionsAfter(LocalDate from) {
        if (request.suspensions().isEmpty()) {
            return; // a notice, which runs the other way, has none
        }
        long lost = from.datesUntil(reached.plusDays(1)).skip(1).filter(this::isSuspended).count();
        if (lost == 0) {
            return;
        }
        LocalDate before = reached;
        walk(lost, DelayUnit.CALENDAIRE);
        steps.add(Step.stretch(StepKind.POSTPONED, before, reached, lost, DelayUnit.CALENDAIRE));
        choose(Choice.SUSPENDED_MONTHS_AS_DAYS);
    }

    private void countDays(long days, long amount, DelayUnit unit) {
        LocalDate from = reached;
        boolean everyDay = unit == DelayUnit.CALENDAIRE || unit == DelayUnit.WEEK;
        if (everyDay && request.suspensions().isEmpty()) {
            reached = from.plusDays(rule.direction().sign() * days);
        } else {
            walk(days, unit);
        }
        steps.add(Step.stretch(StepKind.COUNTED, from, reached, amount, unit));
    }

    private void walk(long days, DelayUnit unit) {
        long left = days;
        while (left > 0) {
            reached = reached.plusDays(rule.direction().sign());
            if (isSuspended(reached)) {
                continue;
            }
            Optional<Step> skipped = workdays.skipped(reached, unit);
            if (skipped.isPresent()) {
                steps.add(skipped.get());
            } else {
                left--;
            }
        }
    }

    private void rollOver() {
        LocalDate before = reached;
        while (isSuspended(reached) || skipNotWorked()) {
            reached = reached.plusDays(rule.direction().sign());
        }
        if (reached.equals(before)) {
            return;
        }
        steps.add(Step.stretch(StepKind.ROLLED, before, reached, null, null));
        if (rule.direction() == Direction.BEFORE) {
            choose(Choice.BACKWARD_ROLL_OVER);
        } else if (passedWorkableSaturday(before)) {
            choose(Choice.SATURDAY_MOVES_TO_MONDAY);
        }
    }

    private boolean skipNotWorked() {
        Optional<Step> notWorked = workdays.notWorked(reached);
        notWorked.ifPresent(steps::add);
        return notWorked.isPresent();
    }

    // the texts move a last day that is a Saturday; they do not say whether a delay may be moved to a Saturday
    private boolean passedWorkableSaturday(LocalDate before) {
        boolean saturdaysCount = lastUnit() == DelayUnit.OUVRABLE_FR;
        LocalDate first = saturdaysCount ? before : before.plusDays(1);
        return first.datesUntil(reached).anyMatch(day -> workdays.notWorked(day)
                .map(step -> Workdays.SATURDAY.equals(step.code())).orElse(false));
    }

    private DelayUnit lastUnit() {
        List<Extension> extensions = request.extensions();
        return extensions.isEmpty() ? rule.delay().unit() : extensions.get(extensions.size() - 1).delay().unit();
    }

    private boolean isSuspended(LocalDate day) {
        for (Suspension suspension : request.suspensions()) {
            if (suspension.covers(day)) {
                return true;
            }
        }
        return false;
    }

    private void choose(Choice choice) {
        steps.add(Step.code(StepKind.CHOICE, choice.name()));
    }
}
