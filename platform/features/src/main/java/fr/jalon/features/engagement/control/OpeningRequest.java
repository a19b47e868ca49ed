package fr.jalon.features.engagement.control;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All that is needed to open an engagement at once. Keys are made by the caller and link the parts of one request only.
 *
 * @param pluginId   programme
 * @param version    its version
 * @param title      name of the engagement
 * @param parameters values set here; the others keep their defaults
 * @param tree       root node with everything below
 * @param origins    dates given
 * @param contract   what binds the parties, or null
 * @param parties    organisations in their qualities
 * @param seats      who sits where from the start
 * @param callGroups groups of accepted candidacies with which it is opened, if it comes from a call
 */
public record OpeningRequest(String pluginId, String version, String title, List<Value> parameters, NodeDraft tree,
                             List<OriginDraft> origins, ContractDraft contract, List<PartyDraft> parties, List<SeatDraft> seats,
                             List<UUID> callGroups) {

    /** Absent lists are empty ones. */
    public OpeningRequest {
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
        origins = origins == null ? List.of() : List.copyOf(origins);
        parties = parties == null ? List.of() : List.copyOf(parties);
        seats = seats == null ? List.of() : List.copyOf(seats);
        callGroups = callGroups == null ? List.of() : List.copyOf(callGroups);
    }

    /** A parameter; value is a String, a number or a Boolean. */
    public record Value(String code, Object value) {
    }

    /** A node with those below it. */
    public record NodeDraft(String key, String level, String label, UUID organisationId, List<NodeDraft> children) {

        /** Absent children are none. */
        public NodeDraft {
            children = children == null ? List.of() : List.copyOf(children);
        }
    }

    /** A date on a node. */
    public record OriginDraft(String code, String nodeKey, LocalDate date, boolean actual) {
    }

    /** The contract. */
    public record ContractDraft(String kind, String reference, LocalDate notifiedOn, LocalDate endsOn) {
    }

    /** An organisation in a quality, and its representative or null. */
    public record PartyDraft(String quality, UUID organisationId, UUID representativeId) {
    }

    /** A person in a seat of a node; from defaults to today. */
    public record SeatDraft(String nodeKey, String role, UUID personId, LocalDate from) {
    }
}
