package fr.jalon.features.contract.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TotalsTest {

    @Test
    void lineShouldBeRoundedToTheCentHalfACentUp() {
        assertEquals("0.13", line("1.25", "0.10", "20").amount().toPlainString());
        assertEquals("0.12", line("1.24", "0.10", "20").amount().toPlainString());
        assertEquals("1275.00", line("1.5", "850", "20").amount().toPlainString());
    }

    @Test
    void taxShouldBeWorkedOutOnTheSumOfEachRate() {
        // 20 % of 0.02 is 0.004: line by line, three lines would bear no tax at all
        Totals totals = Totals.of(List.of(line("1", "0.02", "20"), line("1", "0.02", "20"), line("1", "0.02", "20.00")));
        assertEquals("0.06", totals.net().toPlainString());
        assertEquals("0.01", totals.vat().toPlainString());
        assertEquals("0.07", totals.gross().toPlainString());
        assertEquals(1, totals.rates().size());
    }

    @Test
    void ratesShouldStandApartLowestFirst() {
        Totals totals = Totals.of(List.of(line("2", "1000", "20"), line("3", "100.10", "5.5"), line("1", "50", "0")));
        assertEquals(List.of("0", "5.5", "20"), totals.rates().stream().map(rate -> rate.rate().toPlainString()).toList());
        assertEquals(List.of("0.00", "16.52", "400.00"), totals.rates().stream().map(rate -> rate.vat().toPlainString()).toList());
        assertEquals("2766.82", totals.gross().toPlainString());
    }

    @Test
    void nothingShouldComeToNothing() {
        assertEquals(BigDecimal.ZERO, Totals.of(List.of()).gross());
    }

    @Test
    void shareShouldBeRoundedToTheCent() {
        assertEquals("33.33", Money.share(new BigDecimal("99.99"), new BigDecimal("33.33")).toPlainString());
        assertEquals("0.01", Money.share(new BigDecimal("0.01"), new BigDecimal("50")).toPlainString());
    }

    private static Order.Line line(String quantity, String amount, String rate) {
        return new Order.Line(new UnitPrice(UUID.randomUUID(), "A", "Journée", "journée", null, new BigDecimal(amount), new BigDecimal(rate),
                null, Instant.EPOCH, UUID.randomUUID()), new BigDecimal(quantity));
    }
}
