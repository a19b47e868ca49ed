package fr.jalon.features.session.boundary;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the session resource answers. */
public final class SessionDtos {

    private SessionDtos() {
    }

    /** A node by name. */
    public record SessionNodeDto(UUID id, String label, String levelLabel, List<String> path) {
    }

    /** A phase by name. */
    public record SessionPhaseDto(String code, String label) {
    }

    /** A date that someone holds. */
    public record SessionPinDto(String kind, LocalDate date, String reason, String by) {
    }

    /** A meeting; kind is COLLECTIVE or INDIVIDUAL, state PLANNED, AGREED or HELD. */
    public record SessionDto(UUID id, String code, int number, String title, String kind, String kindLabel, SessionNodeDto node,
                             SessionPhaseDto phase, String duration, String place, List<String> agenda, SessionNodeDto host,
                             boolean hostable, LocalDate start, LocalDate end, String tolerance, String state, String stateLabel,
                             LocalDate minutesDue, SessionPinDto pin,
                             @Schema(type = SchemaType.OBJECT) JsonObject explanation) {
    }

    /** The node that receives a session. */
    public record HostChoice(UUID nodeId) {
    }
}
