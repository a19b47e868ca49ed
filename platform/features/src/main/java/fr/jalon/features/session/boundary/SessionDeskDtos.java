package fr.jalon.features.session.boundary;

import fr.jalon.features.session.boundary.SessionDtos.SessionNodeDto;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the resource of a held meeting sends and takes. */
public final class SessionDeskDtos {

    private SessionDeskDtos() {
    }

    /** Someone at the meeting; {@code expected} for a card of the space, else noted by name. No state while nobody ticked it. An address only
     * of someone from outside who is called by mail, and only for those who keep the list. */
    public record SessionPresenceDto(UUID subjectId, boolean expected, String name, @Nullable String position,
                                     @Schema(enumeration = {"PRESENT", "EXCUSED", "ABSENT"}) @Nullable String state, @Nullable String email) {
    }

    /** Someone from outside who is expected at this meeting only. */
    public record NewSessionGuest(String name, @Nullable String position, String email) {
    }

    /** A remark; without a node it is about all. Its text is empty once it was taken back. */
    public record SessionNoteDto(UUID id, @Nullable UUID nodeId, String text, int revision, String writtenBy) {
    }

    /** An entry of a register that the meeting opened. */
    public record SessionEntryDto(UUID id, String registerLabel, String number, String title, SessionNodeDto node, @Nullable String owner,
                                  @Nullable LocalDate dueOn, String state) {
    }

    /** A register of actions or decisions in which the meeting may open entries. */
    public record SessionRegisterDto(String code, String label, String levelLabel) {
    }

    /** Minutes that went out; the document's version is that number's file. */
    public record SentMinutesDto(int number, Instant sentAt, String sentBy, @Nullable String changes, int recipients, UUID documentId,
                                 int documentVersion) {
    }

    /**
     * What would be sent now, and what was. {@code digest} is to be sent back; {@code hindrance} says why nothing can be sent yet;
     * {@code news} whether something changed since the newest number.
     */
    public record SessionMinutesDto(String digest, @Nullable String hindrance, boolean news, @Nullable LocalDate due, int recipients,
                                    List<SentMinutesDto> sent) {
    }

    /** A meeting while it is held; notes and entries of unseen nodes are left out. {@code evaluated}: the programme asks a form after it. */
    public record SessionDeskDto(UUID id, String code, String title, SessionNodeDto node, @Nullable LocalDate start, LocalDate end,
                                 List<String> agenda, List<SessionNodeDto> teams, List<SessionPresenceDto> presences,
                                 List<SessionNoteDto> notes, List<SessionEntryDto> entries, List<SessionRegisterDto> registers,
                                 boolean writable, SessionMinutesDto minutes, boolean evaluated) {
    }

    /** Whether someone is there; name and position only for who was not expected. Without a state nothing is known any more. */
    public record SessionTick(@Nullable String state, @Nullable String name, @Nullable String position) {
    }

    /** A text; {@code revision} is the one that was read, 0 for a new note. */
    public record SessionNoteText(@Nullable UUID nodeId, String text, int revision) {
    }

    /** An action or a decision to open. */
    public record NewSessionEntry(String register, UUID nodeId, String title, @Nullable UUID ownerMandateId, @Nullable LocalDate dueOn) {
    }

    /** What was read and may go out. */
    public record MinutesToSend(String digest, @Nullable String changes) {
    }
}
