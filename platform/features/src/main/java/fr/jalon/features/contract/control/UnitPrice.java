package fr.jalon.features.contract.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A price of a line of the price schedule, from some day on.
 *
 * @param code     of the line, declared or numbered
 * @param tranche  null outside tranches
 * @param amount   euros for one unit, excluding tax
 * @param vatRate  hundredths
 * @param reason   why it changed, null for the first price of the line
 * @param at       since when
 * @param personId card of who recorded it
 */
public record UnitPrice(UUID id, String code, String label, String unit, String tranche, BigDecimal amount, BigDecimal vatRate,
        String reason, Instant at, UUID personId) {
}
