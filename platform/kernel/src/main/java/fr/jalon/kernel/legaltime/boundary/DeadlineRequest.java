package fr.jalon.kernel.legaltime.boundary;

import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.DelayRule;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.Direction;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.LegalTimeException;
import fr.jalon.kernel.legaltime.RunningDelay;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/**
 * A delay to compute. Texts are read here, not by the JSON mapper, so that each wrong one is answered in French.
 *
 * @param start     the day the delay starts from, not counted: {@code 2026-12-18}
 * @param amount    zero or more; halves for {@code MONTH} only
 * @param unit      a {@link DelayUnit}
 * @param zone      a {@link HolidayZone}
 * @param rollOver  whether the due day must be a working day; absent means yes, as for a legal delay
 * @param direction {@code AFTER} (also where absent) or {@code BEFORE}
 * @param timeZone  IANA time zone in which the last day ends; absent means the zone's own
 */
@Schema(name = "DeadlineRequest")
public record DeadlineRequest(
        @Schema(required = true, format = "date", example = "2026-12-18") String start,
        @Schema(required = true, example = "10") BigDecimal amount,
        @Schema(required = true, implementation = DelayUnit.class) String unit,
        @Schema(required = true, implementation = HolidayZone.class) String zone,
        @Schema(defaultValue = "true") @Nullable Boolean rollOver,
        @Schema(allOf = Direction.class, nullable = true) @Nullable String direction,
        @Schema(example = "Europe/Paris") @Nullable String timeZone) {

    /** @throws LegalTimeException that names the first wrong value */
    RunningDelay toDelay() {
        Direction way = direction == null ? Direction.AFTER : oneOf(Direction.class, "direction", "le sens", direction);
        Delay delay = new Delay(amount, oneOf(DelayUnit.class, "unit", "l'unité", unit));
        HolidayZone holidays = zoneOf(zone);
        return RunningDelay.started(dateOf(start), new DelayRule(delay, rollOver == null || rollOver, way), holidays,
                timeZone == null ? holidays.timeZone() : timeZoneOf(timeZone));
    }

    static HolidayZone zoneOf(String text) {
        return oneOf(HolidayZone.class, "zone", "la zone", text);
    }

    private static LocalDate dateOf(String text) {
        if (text == null) {
            throw new LegalTimeException("start", "Indiquez la date de départ, sous la forme 2026-12-18.");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new LegalTimeException("start",
                    "La date de départ n'existe pas ou n'est pas de la forme 2026-12-18 : corrigez-la.");
        }
    }

    private static ZoneId timeZoneOf(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new LegalTimeException("timeZone",
                    "Ce fuseau horaire est inconnu : donnez un nom comme Europe/Paris ou Indian/Reunion.");
        }
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String field, String name, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(text)).findFirst()
                .orElseThrow(() -> new LegalTimeException(field, "Indiquez " + name + " : "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }
}
