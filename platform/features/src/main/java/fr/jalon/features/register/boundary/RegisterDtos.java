package fr.jalon.features.register.boundary;

import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.register.entity.EntryFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the register resources send and take. Texts are French and ready to be shown; absent values are null. */
public final class RegisterDtos {

    private RegisterDtos() {
    }

    /** A node with the labels from the root to it. */
    public record RegisterNodeDto(UUID id, String label, String levelLabel, List<String> path) {
        static RegisterNodeDto of(NodeRef node) {
            return new RegisterNodeDto(node.id(), node.label(), node.levelLabel(), node.path());
        }
    }

    /** A state of a register's entries; in a closed one nothing is awaited any more. */
    public record RegisterStateDto(String label, boolean closed) {
    }

    /** A declared attribute; values of a DATE are ISO days, those of a CHOICE one of the options. */
    public record RegisterAttributeDto(String code, String label,
                                       @Schema(enumeration = {"TEXT", "DATE", "INTEGER", "CHOICE"}) String type, boolean required,
                                       List<String> options) {
    }

    /** An entry that the text asks for at least; met once one is closed. */
    public record RegisterExpectationDto(String text, @Nullable String source, boolean met) {
    }

    /** A declared register, with the numbers of its entries that the caller may see. */
    public record RegisterDto(String code, String label,
                              @Schema(enumeration = {"RISK", "ACTION", "DECISION", "ALERT", "CHANGE_REQUEST", "OTHER"}) String kind,
                              String levelLabel, List<RegisterStateDto> states, List<RegisterAttributeDto> attributes,
                              @Nullable String source, List<RegisterExpectationDto> expected, int open, int late) {
    }

    /** Someone who may answer for an entry. */
    public record RegisterOwnerDto(UUID mandateId, String name, String roleLabel, @Nullable String nodeLabel) {
    }

    /** A node on which the register is kept; entries may be opened there if it is {@code recordable}. */
    public record RegisterPlaceDto(RegisterNodeDto node, boolean recordable, List<RegisterOwnerDto> owners) {
    }

    /** Who answers for an entry; vacant once the mandate has ended. */
    public record RegisterHolderDto(UUID mandateId, UUID personId, String name, String roleLabel, boolean vacant, String text) {
    }

    /** An entry that comes first. */
    public record RegisterLinkDto(UUID id, String number, String title, boolean ended) {
    }

    /** What a person may do with an entry. */
    public enum RegisterVerb {
        CHANGE, MOVE, CANCEL
    }

    /** An entry. {@code revision} is to be sent back with each act; {@code allowed} holds what the caller may do now. */
    public record RegisterEntryDto(UUID id, String register, String registerLabel, String number, String title,
                                   @Nullable String description, RegisterNodeDto node, String state, boolean ended, boolean cancelled,
                                   @Nullable LocalDate endedOn, @Nullable String endReason, @Nullable RegisterHolderDto owner,
                                   @Nullable LocalDate startsOn, @Nullable LocalDate dueOn, @Nullable String dueText, boolean late,
                                   @Nullable Integer probability, @Nullable Integer impact, @Nullable String prevention,
                                   Map<String, String> attributes, List<RegisterLinkDto> dependsOn, Instant openedAt, int revision,
                                   List<RegisterVerb> allowed) {
    }

    /** A register and its entries. */
    public record RegisterContentDto(RegisterDto register, List<RegisterPlaceDto> places, List<RegisterEntryDto> entries) {
    }

    /** One field that one act changed. */
    public record RegisterChangeDto(UUID id, Instant at, String who, String what, @Nullable String detail,
                                    @Schema(enumeration = {"OPENED", "CHANGED", "MOVED", "CLOSED", "REOPENED", "CANCELLED"}) String kind,
                                    @Nullable String before, @Nullable String after) {
    }

    /** An entry, and what was done to it in the period. */
    public record RegisterLineDto(RegisterEntryDto entry, List<RegisterChangeDto> changes) {
    }

    /** What happened in the registers over a period; {@code late} and {@code risks} are those of today. */
    public record RegisterStatementDto(LocalDate from, LocalDate to, LocalDate today, List<RegisterLineDto> opened,
                                       List<RegisterLineDto> changed, List<RegisterLineDto> ended, List<RegisterLineDto> late,
                                       List<RegisterLineDto> risks) {
    }

    /** An entry to open. */
    public record NewRegisterEntry(UUID nodeId, String title, @Nullable String description, @Nullable UUID ownerMandateId,
                                   @Nullable LocalDate startsOn, @Nullable LocalDate dueOn, @Nullable Integer probability,
                                   @Nullable Integer impact, @Nullable String prevention, @Nullable Map<String, String> attributes,
                                   @Nullable List<UUID> dependsOn) {
        EntryFacts facts() {
            return new EntryFacts(title, description, ownerMandateId, startsOn, dueOn, probability, impact, prevention,
                    known(attributes));
        }
    }

    /** All facts of an entry as they should be; {@code revision} is the one that was read. */
    public record RegisterEntryFacts(Integer revision, String title, @Nullable String description, @Nullable UUID ownerMandateId,
                                     @Nullable LocalDate startsOn, @Nullable LocalDate dueOn, @Nullable Integer probability,
                                     @Nullable Integer impact, @Nullable String prevention,
                                     @Nullable Map<String, String> attributes, @Nullable List<UUID> dependsOn) {
        EntryFacts facts() {
            return new EntryFacts(title, description, ownerMandateId, startsOn, dueOn, probability, impact, prevention,
                    known(attributes));
        }
    }

    /** Another state; closing and reopening need a reason. */
    public record RegisterMove(Integer revision, String state, @Nullable String reason) {
    }

    /** Why an entry is cancelled. */
    public record RegisterCancellation(Integer revision, String reason) {
    }

    private static Map<String, String> known(Map<String, String> attributes) {
        return attributes == null ? Map.of() : attributes;
    }
}
