package fr.jalon.kernel.legaltime;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Computes a date again from an explanation alone: one day at a time, no calendar of holidays, no call to the engine.
 * The only knowledge it has is what the steps say.
 */
final class DayByDayCounter {
    private final Set<LocalDate> skipped = new HashSet<>();
    private final Set<LocalDate> suspended = new HashSet<>();
    private final List<Step> steps;
    private LocalDate today;
    private int way = 1;

    DayByDayCounter(List<Step> steps) {
        this.steps = steps;
    }

    LocalDate count() {
        for (Step step : steps) {
            switch (step.kind()) {
                case SUSPENDED -> {
                    for (LocalDate day = step.from(); !day.isAfter(step.to()); day = day.plusDays(1)) {
                        suspended.add(day);
                    }
                }
                case SKIPPED -> skipped.add(step.date());
                default -> { }
            }
        }
        boolean rollOver = false;
        for (Step step : steps) {
            switch (step.kind()) {
                case START -> today = step.date();
                case ROLL_OVER -> rollOver = true;
                case DELAY -> way = "BEFORE".equals(step.code()) ? -1 : 1;
                default -> { }
            }
        }
        for (Step step : steps) {
            if (step.kind() == StepKind.DELAY || step.kind() == StepKind.EXTENDED) {
                add(step);
            }
        }
        while (rollOver && (skipped.contains(today) || suspended.contains(today))) {
            today = today.plusDays(way);
        }
        return today;
    }

    private void add(Step delay) {
        int twice = delay.amount().add(delay.amount()).intValueExact();
        switch (delay.unit()) {
            case MONTH -> {
                LocalDate before = today;
                addMonths(twice / 2);
                int lost = 0;
                for (LocalDate day = before.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
                    lost += suspended.contains(day) ? 1 : 0;
                }
                addDays(lost, Set.of());
                addDays(twice % 2 * 15, Set.of());
            }
            case WEEK -> addDays(twice / 2 * 7, Set.of());
            case CALENDAIRE -> addDays(twice / 2, Set.of());
            default -> addDays(twice / 2, skipped);
        }
    }

    private void addDays(int days, Set<LocalDate> free) {
        int left = days;
        while (left > 0) {
            today = today.plusDays(way);
            if (!free.contains(today) && !suspended.contains(today)) {
                left--;
            }
        }
    }

    private void addMonths(int months) {
        int index = today.getYear() * 12 + today.getMonthValue() - 1 + way * months;
        YearMonth month = YearMonth.of(index / 12, index % 12 + 1);
        today = month.atDay(Math.min(today.getDayOfMonth(), month.lengthOfMonth()));
    }
}
