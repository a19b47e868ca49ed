package fr.jalon.features.deliverable.boundary;

import fr.jalon.features.document.DocumentCard;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.SourceText;
import jakarta.json.JsonArray;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

    /** Where a value comes from; {@code proposal} means « proposition Jalon », then there is no article. */
    public record SourceDto(String label, String article, boolean proposal) {
        static SourceDto of(ProgrammeDefinition programme, Provenance provenance) {
            if (provenance == null || !provenance.proposal() && !provenance.cited()) {
                return null;
            }
            if (provenance.proposal()) {
                return new SourceDto(Provenance.PROPOSAL_LABEL, null, true);
            }
            String label = programme.sources().stream().filter(text -> text.code().equals(provenance.source()))
                    .map(SourceText::label).findFirst().orElse(provenance.source());
            return new SourceDto(label, provenance.article(), false);
        }
    }

    /** Something that the source leaves open. */
    public record OpenPointDto(String code, String message, SourceDto source) {
    }

    /** One line of the list of an engagement. */
    public record DeliverableRowDto(UUID id, String code, String title, NodeDto node, CodedDto phase, String state,
                                    String stateLabel, LocalDate dueOn, String dueText, boolean late, String waitingFor) {
    }

    /** A role or party and who fills it. */
    public record ActorDto(String label, List<String> people) {
    }

    /** What must be done next, and by whom. */
    public record ExpectedDto(String text, String who) {
    }

    /** One line of an explanation. */
    public record StepDto(String kind, LocalDate date, String text) {
    }

    /** A day that is not counted; article is null where no text is cited. */
    public record UncountedDayDto(LocalDate date, String reason, String article) {
    }

    /** Why a date is that one; data holds the computation's own steps, from which the date can be computed again. */
    public record ExplanationDto(String rule, String unit, SourceDto source, List<StepDto> steps, List<UncountedDayDto> days,
                                 @Schema(implementation = Object[].class) JsonArray data) {
    }

    /**
     * The day that counts; while the clock is suspended, the day as it was before. {@code explanation} is an
     * {@link ExplanationDto}, or the calendar's own.
     */
    public record DeadlineDto(String label, LocalDate dueOn, String dueText, boolean late, String state, String effectText,
                              LocalDate suspendedOn, String suspensionMotive, Object explanation) {
    }

    /** A document version as it was delivered. */
    public record DeliveredDto(UUID documentId, String name, int version, String sha256) {
    }

    /** A delivery. */
    public record DeliveryDto(UUID id, int number, Instant at, String by, String onBehalfOf, List<DeliveredDto> documents) {
    }

    /** A kind of decision that may be taken now, and what it must carry. */
    public record DecisionKindDto(String code, String label, String verb, String effect, String help, boolean motiveRequired,
                                  boolean amount, boolean delay, String delayUnitLabel, SourceDto source) {
    }

    /** A decision that was taken. */
    public record DecisionDto(UUID id, UUID deliveryId, String kind, String kindLabel, String motive, BigDecimal amount,
                              Integer delayDays, Instant decidedAt, Instant notifiedAt, Instant receivedAt, String by,
                              boolean superseded) {
    }

    /** Observations of the party that owes. */
    public record ObservationDto(UUID id, String text, String by, Instant at) {
    }

    /** Everything about one deliverable. {@code allowed} holds what the caller may do now. */
    public record DeliverableDto(UUID id, String code, String title, String description, UUID engagementId, NodeDto node,
                                 CodedDto phase, String state, String stateLabel, ExpectedDto expected, ActorDto producer,
                                 ActorDto checker, ActorDto obligor, ActorDto validator, DeadlineDto deadline,
                                 List<DocumentCard> documents, List<DeliveryDto> deliveries, List<DecisionDto> decisions,
                                 List<ObservationDto> observations, List<OpenPointDto> openPoints, List<String> allowed,
                                 List<DecisionKindDto> decisionKinds, List<CodedDto> confidentialities, SourceDto source) {
    }

    /** BPMN with its drawing, and the elements where the process stands and that it has left. */
    public record DiagramDto(String xml, List<String> current, List<String> done) {
    }

    /** One act. */
    public record HistoryEntryDto(UUID id, Instant at, String who, String what, String detail, String subject) {
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

    /** A decision to take. {@code delayDays} counts in the unit that the kind declares; {@code amount} is in euros. */
    public record NewDecision(String kind, String motive, BigDecimal amount, Integer delayDays, UUID deliveryId) {
    }
}
