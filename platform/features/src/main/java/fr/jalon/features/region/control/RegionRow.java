package fr.jalon.features.region.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/**
 * Where one leaf of a tree stands today. A leaf that is in time itself is late with what is late above it; the reason then names that node.
 *
 * @param finess       identifier of its organisation, or null
 * @param path         labels from the root to the node
 * @param programme    title of the programme
 * @param phase        the phase it is in, or null before the first
 * @param lateDays     calendar days behind its calendar, 0 if it is not
 * @param blocked      whether a gate that should be open is closed
 * @param blockedBy    French: who must act, or null
 * @param reason       French sentence: what is missing, or null
 * @param link         page of the user interface that shows the cause
 * @param lastActivity last act in its engagement, UTC, or null
 */
public record RegionRow(UUID engagementId, String engagementTitle, UUID nodeId, String label, @Nullable String finess,
                        List<String> path, String programme, @Nullable Phase phase, boolean late, long lateDays, boolean blocked,
                        @Nullable String blockedBy, @Nullable String reason, String link, @Nullable Instant lastActivity) {

    /** A declared phase. */
    public record Phase(String code, String label) {
    }
}
