package fr.jalon.features.session.boundary;

import fr.jalon.features.session.boundary.SessionDtos.SessionNodeDto;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/** What the resource of meetings that no rule dates answers. */
public final class AddedMeetingDtos {

    private AddedMeetingDtos() {
    }

    /** What a meeting may be held for. */
    public record MeetingPurposeDto(String code, String label) {
    }

    /** A kind of meeting and the nodes on which the caller may add one; {@code roles} are the names of those who are called. */
    public record MeetingKindDto(String code, String label, @Nullable String citation, List<String> roles, List<MeetingPurposeDto> purposes,
                                 List<SessionNodeDto> nodes) {
    }

    /** A meeting as it is asked for; without a title it bears its kind's name, without an end it lasts one day. */
    public record NewMeetingDto(@Nullable String kind, @Nullable UUID nodeId, @Nullable String title, @Nullable LocalDate start,
                                @Nullable LocalDate end, @Nullable List<String> purposes, @Nullable List<String> agenda) {
    }

    /** The meeting that was added. */
    public record NewMeetingId(UUID id) {
    }
}
