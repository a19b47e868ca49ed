package fr.jalon.features.engagement.boundary;

import fr.jalon.features.engagement.control.OpeningRequest;
import fr.jalon.features.engagement.control.OpeningRequest.ContractDraft;
import fr.jalon.features.engagement.control.OpeningRequest.NodeDraft;
import fr.jalon.features.engagement.control.OpeningRequest.OriginDraft;
import fr.jalon.features.engagement.control.OpeningRequest.PartyDraft;
import fr.jalon.features.engagement.control.OpeningRequest.SeatDraft;
import fr.jalon.features.engagement.control.OpeningRequest.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the engagement resources receive. */
public final class OpeningDtos {

    private OpeningDtos() {
    }

    /** Which programme. */
    public record ProgrammeChoice(String pluginId, String version) {
    }

    /** A parameter; value is a text, a number, true or false. */
    public record ParameterChoice(String code,
                                  @Schema(oneOf = {String.class, BigDecimal.class, Boolean.class}, nullable = true) @Nullable Object value) {
    }

    /** A node with those below; key is made by the caller and links the parts of this request only. */
    public record NodeChoice(String key, String level, String label, @Nullable UUID organisationId, List<NodeChoice> children) {

        NodeDraft draft() {
            return new NodeDraft(key, level, label, organisationId,
                    children == null ? List.of() : children.stream().map(NodeChoice::draft).toList());
        }
    }

    /** A date on a node. */
    public record OriginChoice(String code, String nodeKey, LocalDate date, boolean actual) {
    }

    /** The contract. */
    public record ContractChoice(String kind, @Nullable String reference, @Nullable LocalDate notifiedOn,
                                 @Nullable LocalDate endsOn) {
    }

    /** An organisation in a quality. */
    public record PartyChoice(String quality, UUID organisationId, @Nullable UUID representativeId) {
    }

    /** A person in a seat; from defaults to today. */
    public record SeatChoice(String nodeKey, String role, UUID personId, @Nullable LocalDate from) {
    }

    /** A whole engagement to open; {@code callGroups} where it comes from a call for applications. */
    public record Opening(ProgrammeChoice programme, String title, List<ParameterChoice> parameters, NodeChoice tree,
                          List<OriginChoice> origins, @Nullable ContractChoice contract, List<PartyChoice> parties,
                          List<SeatChoice> seats, @Nullable List<UUID> callGroups) {

        OpeningRequest request() {
            return new OpeningRequest(programme == null ? null : programme.pluginId(), programme == null ? null : programme.version(),
                    title, list(parameters).stream().map(p -> new Value(p.code(), p.value())).toList(),
                    tree == null ? null : tree.draft(),
                    list(origins).stream().map(o -> new OriginDraft(o.code(), o.nodeKey(), o.date(), o.actual())).toList(),
                    contract == null ? null : new ContractDraft(contract.kind(), contract.reference(), contract.notifiedOn(), contract.endsOn()),
                    list(parties).stream().map(p -> new PartyDraft(p.quality(), p.organisationId(), p.representativeId())).toList(),
                    list(seats).stream().map(s -> new SeatDraft(s.nodeKey(), s.role(), s.personId(), s.from())).toList(), callGroups);
        }

        private static <T> List<T> list(List<T> given) {
            return given == null ? List.of() : given;
        }
    }

    /** What was made. */
    public record Created(UUID id) {
    }

    /** A node to add under another one. */
    public record NewNode(UUID parentId, String level, String label, @Nullable UUID organisationId) {

        NodeDraft draft() {
            return new NodeDraft("new", level, label, organisationId, List.of());
        }
    }

    /** A node leaves; on is its last day. */
    public record Departure(LocalDate on, @Nullable String cause) {
    }

    /** A node changes parent; from is its first day there. */
    public record Relocation(UUID parentId, LocalDate from, @Nullable String cause) {
    }
}
