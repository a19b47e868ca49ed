package fr.jalon.features.action.boundary;

import fr.jalon.features.action.DueText;
import fr.jalon.features.action.PendingAction;
import java.time.LocalDate;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/** One line of « Mes actions »; see {@link PendingAction}. {@code link} is a path of the UI. */
public record ActionDto(UUID id, String kind, String title, String reason, @Nullable PendingAction.Place node,
                        @Nullable UUID engagementId, @Nullable LocalDate dueOn, @Nullable String dueText, boolean late,
                        @Nullable String waitingFor, @Nullable String effect, String link, String verb) {

    static ActionDto of(PendingAction action, DueText words, String slug) {
        return new ActionDto(action.id(), action.kind(), action.title(), action.reason(), action.node(), action.engagementId(),
                action.dueOn(), words.of(action.dueOn()), action.late(), action.waitingFor(), action.effect(),
                "/e/" + slug + action.path(), action.verb());
    }
}
