package fr.jalon.features.engagement.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the engagement resources answer. */
public final class EngagementDtos {

    private EngagementDtos() {
    }

    /** The programme that runs. */
    public record ProgrammeRefDto(String pluginId, String version, String title) {
    }

    /** An engagement in a list. */
    public record EngagementSummaryDto(UUID id, String title, ProgrammeRefDto programme, String state, String stateLabel,
                                       @Nullable String phaseLabel, boolean late, @Nullable String lateText,
                                       @Nullable String sizeText, @Nullable Instant lastActivity) {
    }

    /** A node by name; path from the root to the node. */
    public record NodeRefDto(UUID id, String label, String levelLabel, List<String> path) {
    }

    /** The organisation of a node. */
    public record NodeOrganisationDto(UUID id, String name, @Nullable String finess) {
    }

    /** A phase by name. */
    public record PhaseRefDto(String code, String label) {
    }

    /** A node with those below; state is ACTIVE, LEFT or HEADER (seen by name only). */
    public record TreeNodeDto(UUID id, String level, String levelLabel, String label, @Nullable NodeOrganisationDto organisation,
                              @Nullable String state, @Nullable String stateLabel, @Nullable PhaseRefDto phase, boolean late,
                              @Nullable String lateText, List<TreeNodeDto> children) {
    }

    /** A date that others are counted from. */
    public record OriginDto(String code, String label, UUID nodeId, String nodeLabel, LocalDate date, boolean actual,
                            boolean inherited) {
    }

    /** Who does what. */
    public record RoleHolderDto(String roleLabel, String name) {
    }

    /** An engagement with its tree, as far as one may see it; {@code contract} says whether there is one to be seen. */
    public record EngagementDto(UUID id, String title, ProgrammeRefDto programme, String state, String stateLabel,
                                @Nullable String phaseLabel, boolean late, @Nullable String lateText, @Nullable String sizeText,
                                @Nullable Instant lastActivity, List<RoleHolderDto> people, List<String> rights,
                                List<OriginDto> origins, boolean contract, @Nullable EndDto end, TreeNodeDto tree) {
    }

    /** How a project ended: its last day, who said so, and why if something was left undone. */
    public record EndDto(LocalDate on, String by, @Nullable String reason) {
    }

    /** What would be left undone if it ended now, in French; then a reason is needed. */
    public record UnfinishedDto(List<String> left) {
    }

    /** The end of a project. */
    public record NewEnd(LocalDate on, @Nullable String reason) {
    }

    /** A mandate, and whether its person has an account. */
    public record MandateDto(UUID id, UUID personId, String personName, LocalDate from, @Nullable LocalDate to,
                             @Nullable String cause,
                             @Schema(enumeration = {"PENDING", "ACCEPTED", "TACIT", "REFUSED"}) String acceptance,
                             @Schema(ref = "Account") String account) {
    }

    /** A seat with its mandates, former ones included; {@code caution} says in French what the programme wants otherwise. */
    public record SeatDto(String role, String label, int min, int max, boolean required, boolean vacant,
                          List<MandateDto> mandates, @Nullable String caution) {
    }

    /** The seats of a node. */
    public record NodeSeatsDto(NodeRefDto node, List<SeatDto> seats) {
    }
}
