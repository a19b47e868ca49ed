package fr.jalon.features.deliverable.boundary;

import fr.jalon.features.deadline.DeadlineDtos.DeadlineDto;
import fr.jalon.features.deadline.DeadlineDtos.SourceDto;
import fr.jalon.features.document.DocumentCard;
import fr.jalon.features.engagement.NodeRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the deliverable resources send and take. Texts are French and ready to be shown; absent values are null. */
public final class DeliverableDtos {

    private DeliverableDtos() {
    }

    /** A node with the labels from the root to it. */
    public record NodeDto(UUID id, String label, String levelLabel, List<String> path) {
        static NodeDto of(NodeRef node) {
            return new NodeDto(node.id(), node.label(), node.levelLabel(), node.path());
        }
    }

    /** A code with its French label. */
    public record CodedDto(String code, String label) {
    }

    /** Something that the source leaves open. */
    public record OpenPointDto(@Nullable String code, String message, @Nullable SourceDto source) {
    }

    /** One line of the list of an engagement. */
    public record DeliverableRowDto(UUID id, String code, String title, NodeDto node, @Nullable CodedDto phase, String state,
                                    String stateLabel, @Nullable LocalDate dueOn, @Nullable String dueText, boolean late,
                                    @Nullable String waitingFor) {
    }

    /** A role or party and who fills it. */
    public record ActorDto(String label, List<String> people) {
    }

    /** What must be done next, and by whom. */
    public record ExpectedDto(String text, String who) {
    }

    /** A document version as it was delivered. Whoever may not read it learns that there is one, and neither name nor digest. */
    public record DeliveredDto(UUID documentId, String name, int version, @Nullable String sha256) {
    }

    /** A delivery. */
    public record DeliveryDto(UUID id, int number, Instant at, String by, @Nullable String onBehalfOf,
                              List<DeliveredDto> documents) {
    }

    /** A kind of decision that may be taken now, or in the place of the final one, and what it must carry. */
    public record DecisionKindDto(String code, String label, @Nullable String verb, @Nullable String effect, @Nullable String help,
                                  boolean motiveRequired, boolean amount, boolean delay, @Nullable String delayUnitLabel,
                                  @Nullable SourceDto source) {
    }

    /** A decision that was taken. */
    public record DecisionDto(UUID id, UUID deliveryId, String kind, String kindLabel,
                              @Schema(enumeration = {"ADMITTED", "ADMITTED_REDUCED", "POSTPONED", "REFUSED"}) String effect, @Nullable String motive,
                              @Nullable BigDecimal amount, @Nullable Integer delayDays, Instant decidedAt,
                              @Nullable Instant notifiedAt, @Nullable Instant receivedAt, String by, boolean superseded) {
    }

    /** Observations of the party that owes. */
    public record ObservationDto(UUID id, String text, String by, Instant at) {
    }

    /** What a person may do with a deliverable. */
    @Schema(name = "DeliverableVerb")
    public enum Verb {
        ATTACH, HAND_OVER, SEND_BACK, FORWARD, DELIVER, DECIDE, OBSERVE,
        /** A new decision in the place of the final one. */
        REPLACE_DECISION,
        /** These concern the running deadline. */
        SUSPEND_DEADLINE, RESUME_DEADLINE, EXTEND_DEADLINE
    }

    /** Everything about one deliverable. {@code form} is the form in which its content is prepared; {@code allowed} holds what the caller may do now. */
    public record DeliverableDto(UUID id, String code, String title, @Nullable String description, UUID engagementId, NodeDto node,
                                 @Nullable CodedDto phase, String state, String stateLabel, @Nullable ExpectedDto expected,
                                 ActorDto producer, @Nullable ActorDto checker, ActorDto obligor, ActorDto validator,
                                 @Nullable DeadlineDto deadline, List<DocumentCard> documents, List<DeliveryDto> deliveries,
                                 List<DecisionDto> decisions, List<ObservationDto> observations, List<OpenPointDto> openPoints,
                                 List<Verb> allowed, List<DecisionKindDto> decisionKinds, List<CodedDto> confidentialities,
                                 @Nullable CodedDto form, @Nullable SourceDto source) {
    }

    /** BPMN with its drawing, and the elements where the process stands and that it has left. */
    public record DiagramDto(String xml, List<String> current, List<String> done) {
    }

    /** One act. */
    public record HistoryEntryDto(UUID id, Instant at, String who, String what, @Nullable String detail, @Nullable String subject) {
    }

    /** A stored document version to attach. */
    public record NewDraft(UUID documentId, Integer version) {
    }

    /** Why a draft goes back. */
    public record NewReason(String reason) {
    }

    /** Observations to send. */
    public record NewObservations(String text) {
    }

    /** A suspension; from is the first day that does not count. */
    public record NewSuspension(LocalDate from, String motive) {
    }

    /** A resumption; on is the first day that counts again. */
    public record NewResumption(LocalDate on, String motive) {
    }

    /** More time; unit is one of those of legal time. */
    public record NewExtension(Integer amount, String unit, String motive) {
    }

    /**
     * A decision to take. {@code delayDays} counts in the unit that the kind declares; {@code amount} is in euros;
     * {@code supersedesId} names the final decision whose place it takes.
     */
    public record NewDecision(String kind, @Nullable String motive, @Nullable BigDecimal amount, @Nullable Integer delayDays,
                              UUID deliveryId, @Nullable UUID supersedesId) {
    }
}
