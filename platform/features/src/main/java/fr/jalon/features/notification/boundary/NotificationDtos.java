package fr.jalon.features.notification.boundary;

import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.NoticeKind.Mailing;
import fr.jalon.features.notification.control.Inbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the notification resources exchange. */
public final class NotificationDtos {

    private NotificationDtos() {
    }

    /** One row; {@code link} is a path of the UI. */
    @Schema(name = "NotificationDto")
    public record NotificationDto(UUID id, NoticeKind kind, String kindLabel, String title, String sentence, LocalDate day, Instant toldAt,
                                  boolean read, @Nullable UUID engagementId, String link) {

        static NotificationDto of(Inbox.Told told, String slug) {
            return new NotificationDto(told.id(), told.kind(), told.kind().label(), told.title(), told.sentence(), told.day(), told.toldAt(),
                    told.readAt() != null, told.engagementId(), "/e/" + slug + told.path());
        }
    }

    /** How many are not read. */
    @Schema(name = "UnreadDto")
    public record UnreadDto(int unread) {
    }

    /** Until when the person has seen the list; what came later stays unread. */
    @Schema(name = "ReadUntil")
    public record ReadUntil(@Nullable Instant until) {
    }

    /**
     * What the person chose.
     *
     * @param mailOn whether the platform sends e-mail at all
     * @param email  address on the card, null if there is none
     */
    @Schema(name = "NotificationSettingsDto")
    public record NotificationSettingsDto(boolean mailOn, @Nullable String email, List<ChoiceDto> choices) {
    }

    /**
     * One kind and what becomes of it besides the list in the space.
     *
     * @param possible what may be chosen
     */
    @Schema(name = "ChoiceDto")
    public record ChoiceDto(NoticeKind kind, String label, String description, Mailing mailing, List<Mailing> possible) {
    }

    /** The caller's calendar address; null if there is none. */
    @Schema(name = "FeedDto")
    public record FeedDto(@Nullable Instant since) {
    }

    /** A new address, shown this once. */
    @Schema(name = "FeedAddressDto")
    public record FeedAddressDto(String url) {
    }

    /** What the person chooses now; kinds that are left out stay as they are. */
    @Schema(name = "NewChoices")
    public record NewChoices(@Nullable List<NewChoice> choices) {
    }

    /** One of them. */
    @Schema(name = "NewChoice")
    public record NewChoice(@Nullable NoticeKind kind, @Nullable Mailing mailing) {
    }
}
