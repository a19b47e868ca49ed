package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.ContractDtos.TermSourceDto;
import fr.jalon.features.document.DocumentCard;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/** What the sanctions and penalties of a contract send and take. Texts are French and ready to be shown; amounts in euros, excluding tax. */
public final class SanctionDtos {

    private SanctionDtos() {
    }

    /** What an act does. */
    public enum SanctionKind {
        NOTICE, REPLACEMENT, TERMINATION
    }

    /** What a person may do with the procedures of a contract as a whole. */
    public enum SanctionVerb {
        SEND, NOTE_RECEIPT, LIFT
    }

    /** A declared act; {@code delay} is what it leaves the contractor, absent for the last one. */
    public record RungDto(String code, String label, SanctionKind kind, @Nullable String delay, @Nullable TermSourceDto source) {
    }

    /** Someone of the contractor whose replacement may be demanded. */
    public record DemandableDto(UUID mandateId, String name, String seat) {
    }

    /** An act as it was sent; what is absent of its receipt is not known yet. */
    public record SanctionDto(UUID id, String label, SanctionKind kind, String motive, String letter, LocalDate sentOn, String by, Instant at,
                              @Nullable String person, @Nullable String replacement, @Nullable LocalDate endsOn,
                              @Nullable LocalDate receivedOn, @Nullable LocalDate dueOn, List<String> explanation,
                              @Nullable DocumentCard document) {
    }

    /**
     * Acts about one failure, oldest first; {@code id} is that of the first. {@code next} is the act that would follow, and
     * {@code waits} why it may not yet.
     */
    public record ProcedureDto(UUID id, boolean open, String stateLabel, List<SanctionDto> acts, @Nullable RungDto next, @Nullable String waits,
                               @Nullable String liftMotive, @Nullable String liftedBy, @Nullable Instant liftedAt) {
    }

    /** The declared ladder and what was done with it, newest procedure first. */
    public record SanctionBoardDto(List<RungDto> ladder, List<ProcedureDto> procedures, List<DemandableDto> demandable,
                                   List<SanctionVerb> allowed) {
    }

    /** An act to record; {@code follows} is the newest act of its procedure, absent to begin one. */
    public record NewSanction(@Nullable UUID follows, String motive, @Nullable UUID documentId, String letter, LocalDate sentOn,
                              @Nullable UUID mandateId, @Nullable LocalDate endsOn) {
    }

    /** The day on which the contractor had the letter. */
    public record NewReceipt(LocalDate on) {
    }

    /** Why the buyer does not go on. */
    public record NewLifting(String motive) {
    }

    /** What may be decided on a delay. */
    public enum PenaltyKind {
        APPLIED, WAIVED
    }

    /** The declared formula in words, with its values of this project; {@code caution} says what must be checked. */
    public record PenaltyRuleDto(String formula, @Nullable String free, @Nullable String cap, @Nullable String caution,
                                 @Nullable TermSourceDto source) {
    }

    /**
     * A delay; {@code amount} is absent where no price is recorded to count on. {@code decision} is absent while nobody decided;
     * then the amount is what it is today.
     */
    public record PenaltyDto(UUID obligation, String title, String place, LocalDate dueOn, @Nullable LocalDate deliveredOn, int lateDays,
                             @Nullable BigDecimal amount, List<String> explanation, boolean decidable, @Nullable PenaltyKind decision,
                             String stateLabel, @Nullable String motive, @Nullable String by, @Nullable Instant at) {
    }

    /** The delays of the contractor, and what was applied of them; {@code rule} is absent where the programme declares none. */
    public record PenaltyBoardDto(@Nullable PenaltyRuleDto rule, List<PenaltyDto> penalties, BigDecimal applied, boolean mayDecide) {
    }

    /** A decision; {@code amount} is what was read, for one that is applied. */
    public record NewPenaltyDecision(PenaltyKind kind, String motive, @Nullable BigDecimal amount) {
    }
}
