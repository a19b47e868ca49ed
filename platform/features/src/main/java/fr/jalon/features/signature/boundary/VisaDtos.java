package fr.jalon.features.signature.boundary;

import fr.jalon.features.signature.boundary.RecordDtos.RecordFileDto;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the visa resources send and take. Texts are French and ready to be shown; absent values are null. */
public final class VisaDtos {

    private VisaDtos() {
    }

    /** Where a visa stands. */
    @Schema(name = "VisaState")
    public enum State {
        /** Nothing was handed over yet. */
        LATER,
        /** Another visa comes first. */
        BLOCKED,
        AWAITED, SEEN, OBSERVED, REFUSED
    }

    /** Whether the minutes of a body are attached. */
    @Schema(name = "VisaMinutes")
    public enum Minutes {
        NONE, OPTIONAL, REQUIRED
    }

    /** What a person answers. */
    @Schema(name = "VisaOutcome")
    public enum Outcome {
        GIVEN, REFUSED
    }

    /** A delivered version; without digest where the caller may not read it. */
    public record VisaDocumentDto(UUID documentId, int version, String name, @Nullable String sha256) {
    }

    /** What was answered. {@code text} holds observations or a motive, {@code former} whether a newer delivery was made since. */
    public record VisaAnswerDto(String name, Instant at, @Nullable String text, @Nullable LocalDate metOn, @Nullable RecordFileDto minutes,
                                @Nullable RecordFileDto sheet, boolean former) {
    }

    /**
     * A visa that a deliverable asks for.
     *
     * @param id         absent before the first delivery
     * @param quality    who gives it
     * @param people     who could today; empty once it is answered
     * @param body       in whose name it is given
     * @param delivery   number of the delivery that it is about
     * @param mayAnswer  whether the caller may answer now
     */
    public record VisaDto(@Nullable UUID id, String label, State state, String stateLabel, String quality, List<String> people,
                          @Nullable String body, Minutes minutes, @Nullable Integer delivery, List<VisaDocumentDto> documents,
                          boolean mayAnswer, @Nullable VisaAnswerDto answer) {
    }

    /**
     * An answer.
     *
     * @param sha256 digests of all delivered versions, as they were shown
     * @param text   observations, or the motive of a refusal
     */
    public record NewVisa(Outcome outcome, List<String> sha256, boolean consent, @Nullable String text, @Nullable LocalDate metOn,
                          @Nullable UUID minutesId, @Nullable Integer minutesVersion) {
    }
}
