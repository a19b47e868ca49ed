package fr.jalon.features.contract.boundary;

import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/** What the contract resource sends and takes. Texts are French and ready to be shown; amounts in euros, excluding tax. */
public final class ContractDtos {

    private ContractDtos() {
    }

    /** What may be decided on an optional tranche. */
    public enum TrancheDecisionKind {
        AFFIRMED, RENOUNCED
    }

    /** Kinds of price. */
    public enum PriceKind {
        LUMP_SUM, UNIT_PRICE
    }

    /** What a number of man-days is. */
    public enum LoadKind {
        ESTIMATED, OFFERED, SPENT
    }

    /** Where a value comes from; {@code proposal} means « proposition Jalon », then there is no article. */
    public record TermSourceDto(String label, boolean proposal) {
        static TermSourceDto of(ProgrammeDefinition programme, Provenance provenance) {
            return provenance == null || !provenance.proposal() && !provenance.cited() ? null
                    : new TermSourceDto(provenance.proposal() ? Provenance.PROPOSAL_LABEL : programme.citation(provenance), provenance.proposal());
        }
    }

    /** A code with its French label. */
    public record TermDto(String code, String label) {
    }

    /** A party and who it is; {@code organisation} is absent while nobody is. */
    public record TermPartyDto(String label, @Nullable String organisation) {
    }

    /** A clause to read. */
    public record TermClauseDto(String label, @Nullable String text, @Nullable TermSourceDto source) {
    }

    /** A tranche and what was decided on it; {@code state} is FIRM, OPEN, AFFIRMED or RENOUNCED. */
    public record TrancheDto(String code, String label, @Nullable String help, String state, String stateLabel, List<String> phases,
                             @Nullable String motive, @Nullable LocalDate decidedOn, @Nullable String decidedBy,
                             @Nullable TermSourceDto source) {
    }

    /** A price; amounts are absent while none is recorded. */
    public record PriceDto(String code, String label, PriceKind kind, @Nullable String unit, @Nullable TermDto tranche,
                           @Nullable BigDecimal quantity, @Nullable BigDecimal unitAmount, @Nullable BigDecimal total,
                           List<String> deliverables, boolean invoiced, @Nullable TermSourceDto source) {
    }

    /** The schedule as a whole; {@code fits} is absent while there is no envelope. */
    public record ScheduleDto(List<PriceDto> prices, BigDecimal total, @Nullable BigDecimal budget, @Nullable Boolean fits,
                              @Nullable String verdict) {
    }

    /** Man-days of an actor in a phase; {@code expected} is what the text says. {@code mayEnter} holds what the caller may record. */
    public record LoadDto(TermDto phase, TermDto actor, @Nullable BigDecimal expected, @Nullable TermSourceDto expectedSource,
                          @Nullable BigDecimal estimated, @Nullable BigDecimal offered, @Nullable BigDecimal spent,
                          List<LoadKind> mayEnter) {
    }

    /** A part of a lump sum that may be paid before the rest; {@code missing} is empty once it is justified. */
    public record InstalmentDto(String code, String label, String price, BigDecimal share, @Nullable BigDecimal amount,
                                @Nullable LocalDate justifiedOn, List<String> missing, @Nullable TermSourceDto source) {
    }

    /** Something that an invoice may bill: {@code price}, {@code order} or {@code instalment} goes into its line. */
    public record BillableDto(String label, @Nullable String price, @Nullable UUID order, @Nullable String instalment, BigDecimal total,
                              BigDecimal billed) {
    }

    /** What an invoice bills. */
    public record InvoiceLineDto(String label, BigDecimal amount) {
    }

    /** An invoice; {@code state} is BLOCKED, DUE, LATE or PAID. No delay runs while it is blocked: {@code reasons} says why. */
    public record InvoiceDto(UUID id, String number, LocalDate receivedOn, BigDecimal total, List<InvoiceLineDto> lines, String state,
                             String stateLabel, List<String> reasons, @Nullable LocalDate startOn, @Nullable LocalDate dueOn,
                             List<String> explanation, @Nullable LocalDate paidOn) {
    }

    /** What a person may do on a contract. */
    public enum ContractVerb {
        DECIDE_TRANCHE, SET_BUDGET, SET_PRICE, ENTER_INVOICE, NOTE_PAYMENT
    }

    /** Everything about a contract. {@code billable} is for who enters invoices; {@code allowed} holds what the caller may do. */
    public record ContractDto(UUID id, String label, @Nullable String reference, @Nullable LocalDate notifiedOn,
                              @Nullable LocalDate endsOn, List<TermPartyDto> parties, List<TermClauseDto> clauses,
                              List<TrancheDto> tranches, ScheduleDto schedule, List<InstalmentDto> instalments, List<LoadDto> loads,
                              List<InvoiceDto> invoices, List<BillableDto> billable, List<ContractVerb> allowed) {
    }

    /** A decision on an optional tranche; {@code on} is today if absent. */
    public record NewTrancheDecision(TrancheDecisionKind kind, String motive, @Nullable LocalDate on) {
    }

    /** The envelope. */
    public record NewBudget(BigDecimal amount) {
    }

    /** A price to record; {@code code} is absent for one that the programme does not declare, which then needs the rest. */
    public record NewPrice(@Nullable String code, @Nullable String label, @Nullable PriceKind kind, @Nullable String unit,
                           @Nullable String tranche, @Nullable BigDecimal quantity, BigDecimal unitAmount) {
    }

    /** Man-days to record; {@code workedOn} is needed for days that are spent. */
    public record NewLoad(String phase, String actor, LoadKind kind, BigDecimal days, @Nullable LocalDate workedOn,
                          @Nullable String note) {
    }

    /** A line of an invoice to record: the code of a recorded price, or an order, or the code of an instalment; and the amount. */
    public record NewInvoiceLine(@Nullable String price, @Nullable UUID order, @Nullable String instalment, BigDecimal amount) {
    }

    /** An invoice to record. */
    public record NewInvoice(String number, LocalDate receivedOn, List<NewInvoiceLine> lines) {
    }

    /** A payment. */
    public record NewPayment(LocalDate on) {
    }
}
