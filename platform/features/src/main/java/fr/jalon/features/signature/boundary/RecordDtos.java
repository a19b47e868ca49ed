package fr.jalon.features.signature.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the signature resources send and take. Texts are French and ready to be shown; absent values are null. */
public final class RecordDtos {

    private RecordDtos() {
    }

    /** Where an envelope stands. */
    @Schema(name = "RecordState")
    public enum State {
        OPEN, COMPLETE, VOID
    }

    /** What a signer did, or has still to do. */
    @Schema(name = "RecordSignerState")
    public enum SignerState {
        WAITING, SIGNED, REFUSED
    }

    /** A file of the document; name is what it is called when it is downloaded. */
    public record RecordFileDto(UUID documentId, int version, String name, String sha256) {
    }

    /** Who signs, in order. {@code people} holds who could sign today, and is empty once it is done. */
    public record RecordSignerDto(int position, String quality, SignerState state, @Nullable String name, @Nullable Instant at,
                                  @Nullable String motive, List<String> people) {
    }

    /**
     * A document to sign, or that was signed.
     *
     * @param signed  what the signatures are about
     * @param sealed  with all signatures and the seal, once it is complete
     * @param maySign whether the caller is the next signer
     * @param word    whether it may still be had as a Word file: nobody has signed or refused yet
     */
    public record RecordDto(UUID id, UUID decisionId, String label, State state, String stateLabel, Instant openedAt,
                            @Nullable Instant endedAt, @Nullable String voidReason, RecordFileDto signed,
                            @Nullable RecordFileDto sealed, List<RecordSignerDto> signers, boolean maySign, boolean word,
                            String method) {
    }

    /** A signature: the digest that was shown, and the express consent. */
    public record NewSignature(String sha256, boolean consent) {
    }

    /** Why one does not sign. */
    public record NewRefusal(String motive) {
    }

    /** What a seal is worth. */
    @Schema(name = "SealVerdict")
    public enum Verdict {
        VALID, ALTERED, OTHER_KEY, NOT_SEALED
    }

    /** Who signed, as recorded under the seal. */
    public record RecordedSignatureDto(String name, String quality, Instant at) {
    }

    /** A document version that a visa is about. */
    public record RecordedDocumentDto(String name, int version, String sha256) {
    }

    /**
     * What was recorded under a valid seal.
     *
     * @param sha256    of the document that was signed, which is attached to the file; a visa names its documents instead
     * @param statement what a visa says
     */
    public record RecordedDto(String label, String deliverable, String project, String space, @Nullable String sha256, Instant sealedAt,
                              List<RecordedSignatureDto> signatures, @Nullable String statement, List<RecordedDocumentDto> documents) {
    }

    /** The answer about a file. {@code sha256} is of the file that was sent. */
    public record VerificationDto(Verdict verdict, String message, @Nullable String sealedBy, boolean selfSigned, String sha256,
                                  @Nullable RecordedDto recorded) {
    }
}
