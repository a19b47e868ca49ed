package fr.jalon.kernel.legaltime.boundary;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The public holidays of one zone and year.
 *
 * @param zone     code of the holiday zone
 * @param label    its French name
 * @param year     the year asked for
 * @param holidays in order of date
 */
@Schema(name = "HolidaysAnswer")
public record HolidaysAnswer(String zone, String label, int year, List<Day> holidays) {

    /**
     * @param date the day
     * @param name its French name
     */
    @Schema(name = "Holiday")
    public record Day(LocalDate date, String name) {
    }
}
