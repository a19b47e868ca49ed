package fr.jalon.features.engagement.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the engagement resources answer. */
public final class EngagementDtos {

    private EngagementDtos() {
    }

    /** The programme that runs. */
    public record ProgrammeRefDto(String pluginId, String version, String title) {
    }

    /** An engagement in a list. */
    public record EngagementSummaryDto(UUID id, String title, ProgrammeRefDto programme, String state, String stateLabel,
                                       String phaseLabel, boolean late, String lateText, String sizeText, Instant lastActivity) {
    }

    /** A node by name; path from the root to the node. */
    public record NodeRefDto(UUID id, String label, String levelLabel, List<String> path) {
    }

    /** The organisation of a node. */
    public record NodeOrganisationDto(UUID id, String name, String finess) {
    }

    /** A phase by name. */
    public record PhaseRefDto(String code, String label) {
    }

    /** A node with those below; state is ACTIVE, LEFT or HEADER (seen by name only). */
    public record TreeNodeDto(UUID id, String level, String levelLabel, String label, NodeOrganisationDto organisation, String state,
                              String stateLabel, PhaseRefDto phase, boolean late, String lateText,
                              List<TreeNodeDto> children) {
    }

    /** A date that others are counted from. */
    public record OriginDto(String code, String label, UUID nodeId, String nodeLabel, LocalDate date, boolean actual,
                            boolean inherited) {
    }

    /** Who does what. */
    public record RoleHolderDto(String roleLabel, String name) {
    }

    /** An engagement with its tree, as far as one may see it. */
    public record EngagementDto(UUID id, String title, ProgrammeRefDto programme, String state, String stateLabel, String phaseLabel,
                                boolean late, String lateText, String sizeText, Instant lastActivity, List<RoleHolderDto> people,
                                List<String> rights, List<OriginDto> origins, TreeNodeDto tree) {
    }

    /** A mandate; acceptance is PENDING, ACCEPTED, TACIT or REFUSED, account NONE, INVITED or BOUND. */
    public record MandateDto(UUID id, UUID personId, String personName, LocalDate from, LocalDate to, String cause, String acceptance,
                             String account) {
    }

    /** A seat with its mandates, former ones included. */
    public record SeatDto(String role, String label, int min, int max, boolean required, boolean vacant, List<MandateDto> mandates) {
    }

    /** The seats of a node. */
    public record NodeSeatsDto(NodeRefDto node, List<SeatDto> seats) {
    }
}
