package fr.jalon.kernel.legaltime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;

/** The engine under test and short ways to ask it. */
final class Engine {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final LegalTime LEGAL_TIME = new LegalTime(Holidays.official());

    private Engine() {
    }

    static ComputedDate compute(String start, String amount, DelayUnit unit, boolean rollOver, Direction direction,
                                HolidayZone zone) {
        return LEGAL_TIME.compute(LocalDate.parse(start),
                new DelayRule(new Delay(new BigDecimal(amount), unit), rollOver, direction), zone, PARIS);
    }

    static ComputedDate legal(String start, String amount, DelayUnit unit) {
        return compute(start, amount, unit, true, Direction.AFTER, HolidayZone.METROPOLE);
    }
}
