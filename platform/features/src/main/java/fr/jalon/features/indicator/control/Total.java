package fr.jalon.features.indicator.control;

import java.time.LocalDate;
import java.util.List;

/**
 * Measures of several nodes, brought together.
 *
 * @param expected  how many are owed
 * @param entered   how many are there
 * @param validated how many of them someone else found right
 * @param otherUnit how many are in another unit than the declared one, and added to nothing
 * @param sums      of the others
 * @param due       last day on which one of them is due
 */
public record Total(int expected, int entered, int validated, int otherUnit, Sums sums, LocalDate due) {

    /** @return one measure that is owed, entered or not */
    static Total of(DashboardBook.Newest measure, String unit, LocalDate due) {
        if (measure == null) {
            return new Total(1, 0, 0, 0, Sums.NONE, due);
        }
        boolean comparable = measure.unit().equals(unit);
        return new Total(1, 1, measure.validated() ? 1 : 0, comparable ? 0 : 1, comparable ? Sums.of(measure.figures()) : Sums.NONE, due);
    }

    /** @return what is owed in those periods, with what was entered there by unit */
    static Total of(List<DashboardBook.Period> owed, List<DashboardBook.Entered> byUnit, String unit) {
        LocalDate due = owed.stream().map(DashboardBook.Period::dueOn).max(LocalDate::compareTo).orElseThrow();
        Total total = new Total(owed.size(), 0, 0, 0, Sums.NONE, due);
        for (DashboardBook.Entered some : byUnit) {
            boolean comparable = some.unit().equals(unit);
            total = total.plus(new Total(0, some.entered(), some.validated(), comparable ? 0 : some.entered(), comparable ? some.sums() : Sums.NONE, due));
        }
        return total;
    }

    /** @return both together */
    Total plus(Total other) {
        return new Total(expected + other.expected, entered + other.entered, validated + other.validated, otherUnit + other.otherUnit,
                sums.plus(other.sums), due.isAfter(other.due) ? due : other.due);
    }
}
