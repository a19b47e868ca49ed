package fr.jalon.features.contract.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PenaltyCountTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 12);
    private static final BigDecimal DIVISOR = new BigDecimal(3000);

    @Test
    void penaltyShouldBeThePartOfTheBaseForEachDayToTheCent() {
        PenaltyCount count = PenaltyCount.of(delay(10), rule("120000", 0, null, "0"));
        assertEquals(new BigDecimal("400.00"), count.amount());
        assertEquals(10, count.days());
        assertEquals(new BigDecimal("3.34"), PenaltyCount.of(delay(1), rule("10005", 0, null, "0")).amount(), "half a cent goes up");
        assertTrue(told(count).contains("× 10 ÷ 3 000 = 400,00 €"), told(count));
        assertTrue(told(count).contains("Première remise"), told(count));
    }

    @Test
    void firstDaysShouldCostNothingWhereTheyAreFree() {
        PenaltyCount count = PenaltyCount.of(delay(10), rule("120000", 3, null, "0"));
        assertEquals(new BigDecimal("280.00"), count.amount());
        assertTrue(told(count).contains("dont 3 sans pénalité : 7 comptent"), told(count));
        assertEquals(0, PenaltyCount.of(delay(2), rule("120000", 3, null, "0")).days());
    }

    @Test
    void allPenaltiesShouldStayUnderTheCapAndSaySo() {
        assertEquals(new BigDecimal("400.00"), PenaltyCount.of(delay(10), rule("120000", 0, "400", "0")).amount());
        PenaltyCount cut = PenaltyCount.of(delay(10), rule("120000", 0, "500", "350.50"));
        assertEquals(new BigDecimal("149.50"), cut.amount());
        assertTrue(told(cut).contains("350,50 € déjà appliqués : la pénalité est ramenée à 149,50 €"), told(cut));
        assertEquals(0, PenaltyCount.of(delay(10), rule("120000", 0, "300", "350.50")).amount().signum(), "a cap that was lowered since");
    }

    @Test
    void withoutAnyPriceNothingShouldBeCounted() {
        PenaltyCount count = PenaltyCount.of(delay(10), rule(null, 0, null, "0"));
        assertNull(count.amount());
        assertTrue(told(count).contains("Aucun montant n'est enregistré"), told(count));
    }

    @Test
    void delayThatStillRunsShouldSayUpToWhichDayItIsCounted() {
        PenaltyCount count = PenaltyCount.of(new PenaltyCount.Delay(DUE, null, DUE.plusDays(2), 2), rule("3000", 0, null, "0"));
        assertEquals(new BigDecimal("2.00"), count.amount());
        assertTrue(told(count).contains("Pas encore remis : le retard est compté jusqu'au"), told(count));
    }

    private static PenaltyCount.Delay delay(int days) {
        return new PenaltyCount.Delay(DUE, DUE.plusDays(days), DUE.plusDays(days), days);
    }

    private static PenaltyCount.Rule rule(String base, int free, String cap, String applied) {
        return new PenaltyCount.Rule(base == null ? null : new BigDecimal(base), "total des prix enregistrés au contrat", "jours calendaires", free, DIVISOR,
                cap == null ? null : new BigDecimal(cap), new BigDecimal(applied));
    }

    private static String told(PenaltyCount count) {
        return String.join(" ", count.explanation()).replaceAll("[\\u00a0\\u202f]", " ");
    }
}
