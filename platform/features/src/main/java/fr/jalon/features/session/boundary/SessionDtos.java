package fr.jalon.features.session.boundary;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

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
    public record SessionPinDto(@Schema(enumeration = {"HELD", "AGREED"}) String kind, LocalDate date, String reason, @Nullable String by) {
    }

    /**
     * A meeting; kind is COLLECTIVE or INDIVIDUAL, state PLANNED, AGREED or HELD. {@code marks} say what else happens there; {@code hostable}
     * that the caller may say which member receives it, {@code attendable}
     * whether those who decide take part. {@code added} stands on meetings that people added.
     */
    public record SessionDto(UUID id, String code, int number, String title, String kind, String kindLabel, SessionNodeDto node,
                             @Nullable SessionPhaseDto phase, @Nullable String duration, @Nullable String place,
                             List<String> agenda, List<String> marks, @Nullable SessionNodeDto host, boolean hostable, @Nullable LocalDate start,
                             LocalDate end, @Nullable String tolerance, String state, String stateLabel,
                             @Nullable LocalDate minutesDue, @Nullable SessionPinDto pin,
                             @Nullable SessionCallDto call, boolean callable,
                             @Schema(ref = "DateExplanationDto", nullable = true) @Nullable JsonObject explanation,
                             @Nullable SessionAttendingDto attending, boolean attendable, @Nullable SessionAddedDto added) {
    }

    /** That no rule gives the meeting: people added it. Its own points stand in {@code points}, codes of what it is for in {@code purposes}. */
    public record SessionAddedDto(List<String> purposes, List<String> points, boolean changeable) {
    }

    /** Whether those who decide there take part, as they said last. */
    public record SessionAttendingDto(boolean attends, @Nullable String reason, String by, Instant at) {
    }

    /** Whether those who decide take part. */
    public record SessionAttendance(boolean attends, @Nullable String reason) {
    }

    /** The newest invitation; times are local. */
    public record SessionCallDto(boolean called, Instant sentAt, @Nullable String startsAt, @Nullable String endsAt, @Nullable String place,
                                 @Nullable String message) {
    }

    /** What the caller adds to the date: local times (09:30) or none for whole days. */
    @Schema(name = "NewCall")
    public record NewCall(@Nullable String startsAt, @Nullable String endsAt, @Nullable String place, @Nullable String message) {
    }

    /** The node that receives a session. */
    public record HostChoice(@Nullable UUID nodeId) {
    }
}
