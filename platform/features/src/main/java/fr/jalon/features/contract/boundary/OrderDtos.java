package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.ContractDtos.TermDto;
import fr.jalon.features.contract.boundary.ContractDtos.TermSourceDto;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/** What the order resources send and take. Texts are French and ready to be shown; amounts in euros, excluding tax unless they say so. */
public final class OrderDtos {

    private OrderDtos() {
    }

    /** A price that counted from some instant on. */
    public record UnitPriceDto(BigDecimal amount, BigDecimal vatRate, Instant since, String by, @Nullable String reason) {
    }

    /**
     * A line of the price schedule. {@code prices} holds the price of today first, then the former ones; it is empty while there is
     * none. {@code ordered} is false in a tranche that is not affirmed.
     */
    public record ScheduleLineDto(String code, String label, String unit, @Nullable BigDecimal quantity, @Nullable TermDto tranche,
                                  boolean ordered, List<UnitPriceDto> prices, @Nullable TermSourceDto source) {
    }

    /** A line of an order. */
    public record OrderLineDto(String code, String label, String unit, BigDecimal quantity, BigDecimal unitAmount, BigDecimal vatRate,
                               BigDecimal total) {
    }

    /** The amounts of one rate of tax. */
    public record OrderVatDto(BigDecimal rate, BigDecimal net, BigDecimal vat) {
    }

    /** A place that an order may be for. */
    public record OrderPlaceDto(UUID id, String label, List<String> path) {
    }

    /** Where an order stands. */
    public enum OrderState {
        DRAFT, PLACED, PERFORMED, CANCELLED
    }

    /** What a person may do with an order. */
    public enum OrderVerb {
        REWRITE, PLACE, ACKNOWLEDGE, CANCEL
    }

    /** What was done to an order, by whom. */
    public record OrderActDto(String what, Instant at, String by) {
    }

    /** An order; {@code dueOn} is absent in a draft that gives days, {@code gross} includes tax, {@code late} is false once it ended. */
    public record OrderDto(UUID id, String number, OrderPlaceDto place, String subject, String reason, @Nullable UUID replaces,
                           @Nullable UUID replacedBy, OrderState state, String stateLabel, boolean late, @Nullable Integer dueDays,
                           @Nullable LocalDate dueOn, List<OrderLineDto> lines, BigDecimal net, List<OrderVatDto> vat, BigDecimal gross,
                           BigDecimal billed, @Nullable LocalDate placedOn, @Nullable LocalDate performedOn, @Nullable String motive,
                           List<OrderActDto> acts, List<OrderVerb> allowed) {
    }

    /** What a person may do with the orders of a contract as a whole. */
    public enum OrderBookVerb {
        SET_UNIT_PRICE, SET_MAXIMUM, DRAFT_ORDER, PLACE_ORDER
    }

    /** What may be ordered and what was; {@code maximum} is absent while none is known, {@code ordered} is what binds. */
    public record OrderBookDto(List<ScheduleLineDto> schedule, List<TermDto> tranches, @Nullable BigDecimal maximum, BigDecimal ordered,
                               List<OrderDto> orders, List<OrderPlaceDto> places, String nextNumber, List<OrderBookVerb> allowed) {
    }

    /** A price to record; {@code code} is absent for a line that the programme does not declare, {@code reason} for a first price. */
    public record NewUnitPrice(@Nullable String code, @Nullable String label, @Nullable String unit, @Nullable String tranche,
                               BigDecimal amount, BigDecimal vatRate, @Nullable String reason) {
    }

    /** What the orders may amount to. */
    public record NewOrderMaximum(BigDecimal amount) {
    }

    /** So much of a line of the price schedule. */
    public record NewOrderLine(String code, BigDecimal quantity) {
    }

    /** A draft; {@code number} is the next one if absent; one of {@code dueDays} and {@code dueOn} is given. */
    public record NewOrder(@Nullable String number, UUID place, String subject, String reason, @Nullable UUID replaces,
                           @Nullable Integer dueDays, @Nullable LocalDate dueOn, List<NewOrderLine> lines) {
    }

    /** What was read before placing, excluding tax. */
    public record NewPlacement(BigDecimal net) {
    }

    /** The day of the acknowledgement. */
    public record NewPerformance(LocalDate on) {
    }

    /** Why. */
    public record NewCancellation(String motive) {
    }
}
