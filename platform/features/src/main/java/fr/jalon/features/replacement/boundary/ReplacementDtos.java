package fr.jalon.features.replacement.boundary;

import fr.jalon.features.deadline.DeadlineDtos.DeadlineDto;
import fr.jalon.features.deadline.DeadlineDtos.SourceDto;
import fr.jalon.features.document.DocumentCard;
import fr.jalon.features.replacement.entity.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the replacement resource sends and takes. Texts are French and ready to be shown. */
public final class ReplacementDtos {

    private ReplacementDtos() {
    }

    /** The replacements of an engagement, and whose unavailability the caller may announce. */
    public record ReplacementBoardDto(List<ReplacementDto> replacements, List<AnnounceableDto> announceable) {
    }

    /** A mandate whose holder's unavailability the caller may announce. */
    public record AnnounceableDto(UUID mandateId, String rule, @Nullable SourceDto source) {
    }

    /**
     * A replacement. Reason and proposals are told to those who propose or answer alone; {@code deadline} is the clock that
     * counts now, {@code past} are those that ended, oldest first. {@code demanded}: the buyer wants it, it cannot be withdrawn.
     */
    public record ReplacementDto(UUID id, UUID nodeId, String role, String roleLabel, UUID mandateId, String personName,
                                 LocalDate from, @Nullable String reason, String announcedBy, Instant announcedAt,
                                 @Schema(enumeration = {"PROPOSE", "ANSWER", "FILLED", "WITHDRAWN", "FILLED_OTHERWISE"}) String state,
                                 String stateLabel, String waitingFor, @Nullable String requirement, @Nullable SourceDto source,
                                 @Nullable DeadlineDto deadline, List<DeadlineDto> past, List<ProposalDto> proposals,
                                 @Nullable Instant endedAt, @Nullable String endReason, @Nullable UUID successorMandate,
                                 boolean demanded, List<ReplacementAct> allowed) {
    }

    /** What the caller may do now. */
    public enum ReplacementAct {
        PROPOSE, ANSWER, WITHDRAW
    }

    /** A person who was proposed. */
    public record ProposalDto(UUID id, int number, String name, String titles, String email, LocalDate startsOn, String by, Instant at,
                              Proposal.ProposalState state, String stateLabel, @Nullable String motive, @Nullable String answeredBy,
                              @Nullable Instant answeredAt, List<DocumentCard> documents) {
    }

    /** Someone will not go on; from is the first day of absence. */
    public record NewUnavailability(UUID mandateId, LocalDate from, @Nullable String reason) {
    }

    /** A person to propose; documentId is a document that was sent before. */
    public record NewProposal(String familyName, String givenName, String titles, String email, LocalDate startsOn,
                              @Nullable UUID documentId) {
    }

    /** The answer to a proposal; a refusal has a motive. */
    public record NewAnswer(boolean accepted, @Nullable String motive) {
    }

    /** Why a notice is taken back. */
    public record NewWithdrawal(String reason) {
    }
}
