package fr.jalon.kernel.legaltime;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Requests over 2006 to 2031, every unit, zone and direction. */
class DelayRequests extends DomainContextBase {

    @Provide
    Arbitrary<RunningDelay> requests() {
        Arbitrary<LocalDate> starts = Arbitraries.longs()
                .between(LocalDate.of(2006, 1, 1).toEpochDay(), LocalDate.of(2031, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(starts, delays(), Arbitraries.of(true, false), Arbitraries.of(Direction.class),
                Arbitraries.of(HolidayZone.class)).as((start, delay, rollOver, direction, zone) ->
                RunningDelay.started(start, new DelayRule(delay, rollOver, direction), zone, zone.timeZone()));
    }

    @Provide
    Arbitrary<Delay> delays() {
        return Arbitraries.of(DelayUnit.class).flatMap(unit -> {
            int most = switch (unit) {
                case MONTH -> 60;
                case WEEK -> 30;
                default -> 200;
            };
            return Arbitraries.integers().between(0, unit == DelayUnit.MONTH ? 2 * most : most)
                    .map(number -> new Delay(unit == DelayUnit.MONTH ? new BigDecimal(number).divide(new BigDecimal(2))
                            : new BigDecimal(number), unit));
        });
    }
}
