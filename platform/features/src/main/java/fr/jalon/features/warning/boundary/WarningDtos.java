package fr.jalon.features.warning.boundary;

import fr.jalon.features.programme.definition.RegisterWarning;
import fr.jalon.features.warning.control.Deciding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/** What the warning resources send and take. Texts are French and ready to be shown. */
public final class WarningDtos {

    private WarningDtos() {
    }

    /** One fact that proves a sign. */
    public record WarningEvidenceDto(String key, String text, @Nullable LocalDate on) {
    }

    /** One sign; signs are never added up. */
    public record WarningSignDto(RegisterWarning.Kind kind, List<WarningEvidenceDto> evidence) {
    }

    /** What was decided on all that is there; without an entry it was set aside. */
    public record WarningDecisionDto(@Nullable UUID entryId, String reason, String by, Instant at) {
    }

    /** A place that shows signs of dropping out, with measures that may be proposed. */
    public record EarlyWarningDto(UUID engagementId, String engagementTitle, UUID nodeId, String place, List<String> path, String register,
                             String registerLabel, List<WarningSignDto> signs, List<String> measures, @Nullable WarningDecisionDto decided) {
    }

    /** To open an entry of the register; {@code keys} are those of the evidence that was read. */
    public record WarningEntry(UUID nodeId, String register, List<String> keys, String title, String measure) {
        Deciding.Read read() {
            return new Deciding.Read(nodeId, register, keys);
        }
    }

    /** To set signs aside until there are new ones. */
    public record WarningSetAside(UUID nodeId, String register, List<String> keys, String reason) {
        Deciding.Read read() {
            return new Deciding.Read(nodeId, register, keys);
        }
    }

    /** The entry that was opened. */
    public record WarningEntered(UUID entryId) {
    }
}
