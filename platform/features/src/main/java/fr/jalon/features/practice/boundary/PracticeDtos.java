package fr.jalon.features.practice.boundary;

import fr.jalon.features.practice.control.PracticeFacts;
import fr.jalon.features.practice.control.PracticeFacts.OriginShown;
import fr.jalon.features.practice.control.PracticeText;
import fr.jalon.features.practice.control.Moderation.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the resources of good practices send and take. Texts are French and ready to be shown; absent values are null. */
public final class PracticeDtos {

    private PracticeDtos() {
    }

    /** A piece of an excerpt; {@code hit} if it is a word that was looked for. */
    public record ExcerptPartDto(String text, boolean hit) {
    }

    /** A sheet that was found. Of another space, {@code id} names the copy that it shares, and {@code space} says which space it is. */
    public record PracticeLineDto(UUID id, @Nullable String number, String title, String typeLabel, int version, String levelLabel,
                                  @Nullable String space, @Nullable String origin, @Nullable String author, Instant publishedAt, int reuses,
                                  List<ExcerptPartDto> excerpt) {
    }

    /** What was found; {@code more} if there is more than is shown. {@code types} are those of the space's programmes. */
    public record PracticeListDto(List<PracticeLineDto> items, boolean more, List<String> types) {
    }

    /** A problem type that a programme declares. */
    public record PracticeTypeDto(String code, String label) {
    }

    /** From where the caller may write a sheet, or begin a row. */
    public record PracticePlaceDto(UUID engagementId, String project, UUID nodeId, String nodeLabel, String levelLabel,
                                   List<PracticeTypeDto> types) {
    }

    /** A sheet that the caller writes or moderates. */
    public record PracticeOwnDto(UUID id, String number, String title, String typeLabel, int version,
                                 @Schema(enumeration = {"DRAFT", "PROPOSED", "PUBLISHED", "REFUSED", "WITHDRAWN"}) String state, String stateText,
                                 String author) {
    }

    /** What waits for the caller, and what they may begin. */
    public record PracticeDeskDto(List<PracticeOwnDto> mine, List<PracticeOwnDto> toModerate, List<PracticePlaceDto> places) {
    }

    /** The parts of a sheet; empty where nothing is said. */
    public record PracticeTextDto(String problem, String conditions, String means, String results, String difficulties) {
        static PracticeTextDto of(PracticeText text) {
            return new PracticeTextDto(text.problem(), text.conditions(), text.means(), text.results(), text.difficulties());
        }
    }

    /** A tool that the caller may open, in its own format. */
    public record PracticeToolDto(UUID id, UUID documentId, String name, int version, String fileName, long size, String confidentialityLabel) {
    }

    /** A version; {@code closedTools} counts the tools that the caller may not open. */
    public record PracticeVersionDto(int number, @Schema(enumeration = {"DRAFT", "PROPOSED", "PUBLISHED", "REFUSED"}) String state,
                                     String stateText, String title, String type, String typeLabel, PracticeTextDto text,
                                     @Schema(enumeration = {"NONE", "PROJECT", "PLACE"}) String originShown, @Nullable String origin,
                                     Instant writtenAt, @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String motive,
                                     List<PracticeToolDto> tools, int closedTools) {
    }

    /** How far a sheet may be published, or is. {@code nodeId} is null for the whole space. */
    public record PracticeLevelDto(@Nullable UUID nodeId, String label) {
    }

    /** What the other spaces read. */
    public record PracticeSharedDto(int version, Instant at) {
    }

    /** That a sheet should not be followed any more. */
    public record PracticeWithdrawnDto(Instant at, String by, String reason) {
    }

    /** What a person may do with a sheet. */
    public enum PracticeVerb {
        WRITE, PROPOSE, NEW_VERSION, MODERATE, CHANGE_LEVEL, WITHDRAW, SHARE, REVOKE, REUSE
    }

    /**
     * A sheet. {@code shown} is what its readers have, or what is being written before that; {@code open} the version that is written or
     * moderated now; {@code whence} is told to who writes or moderates it. {@code revision} is to be sent back with each act.
     */
    public record PracticeDto(UUID id, String number, String author, @Nullable String whence, int revision, PracticeVersionDto shown,
                              @Nullable PracticeVersionDto open, List<PracticeVersionDto> versions, @Nullable PracticeLevelDto level,
                              @Nullable PracticeSharedDto shared, @Nullable PracticeWithdrawnDto withdrawn, int reuses,
                              List<PracticeVerb> allowed, List<PracticeLevelDto> levels, String moderators, List<PracticeTypeDto> types) {
    }

    /** A sheet of another space. It has no documents here: {@code tools} says how many its space keeps. */
    public record SharedPracticeDto(UUID id, String space, boolean own, int version, String title, String typeLabel, PracticeTextDto text,
                                    @Nullable String origin, int tools, Instant sharedAt) {
    }

    /** A row that was begun from a sheet; {@code shortened} names the fields that took only the beginning of the text. */
    public record PracticeReuseDto(UUID engagementId, UUID nodeId, String form, String formLabel, String rowKey, List<String> shortened) {
    }

    /** What an author writes. Parts that are left out are empty. */
    public record PracticeFactsDto(@Nullable Integer revision, @Nullable UUID engagementId, @Nullable UUID nodeId, String title, String type,
                                   @Nullable String problem, @Nullable String conditions, @Nullable String means, @Nullable String results,
                                   @Nullable String difficulties,
                                   @Schema(enumeration = {"NONE", "PROJECT", "PLACE"}) @Nullable OriginShown originShown) {
        PracticeFacts facts() {
            return new PracticeFacts(title, type, new PracticeText(problem, conditions, means, results, difficulties), originShown);
        }
    }

    /** An act on the sheet as the caller read it. */
    public record PracticeAct(Integer revision) {
    }

    /** An act that says why. */
    public record PracticeReason(Integer revision, String reason) {
    }

    /** How far to publish; {@code nodeId} is left out for the whole space. */
    public record PracticeLevelChoice(Integer revision, @Nullable Boolean wholeSpace, @Nullable UUID nodeId) {
        Level level() {
            return new Level(Boolean.TRUE.equals(wholeSpace), nodeId);
        }
    }

    /** A document of the space, whose newest version becomes a tool. */
    public record NewPracticeTool(Integer revision, UUID documentId) {
    }

    /** Where to begin a row. */
    public record NewPracticeReuse(UUID engagementId, UUID nodeId) {
    }
}
