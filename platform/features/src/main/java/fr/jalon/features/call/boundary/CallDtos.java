package fr.jalon.features.call.boundary;

import fr.jalon.features.call.control.Candidacies.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the call resources send and take. Texts are French and ready to be shown; {@code …Text} instants are in the space's time. */
public final class CallDtos {

    private CallDtos() {
    }

    /** A programme for which a call may be opened. */
    public record CallableProgrammeDto(String pluginId, String title) {
    }

    /** A call in a list; counts are of candidacies that were handed in. */
    public record CallLineDto(UUID id, String title, String programmeTitle, Instant closesAt, String closesText, boolean over, boolean ended,
                              int candidacies, int accepted, int late) {
    }

    /** The calls that the caller reads. {@code programmes} is empty for who may not open one. */
    public record CallListDto(List<CallLineDto> calls, List<CallableProgrammeDto> programmes) {
    }

    /** A new call. Day and time are the space's; {@code which} is FIRST or SECOND where the clock shows that hour twice. */
    public record NewCallDto(String pluginId, String title, String description, String deposit, String contact, LocalDate day,
                             @Schema(type = SchemaType.STRING) String time,
                             @Nullable String which, @Nullable List<UUID> readers) {
    }

    /** A later deadline of a call; day and time as in a new one. */
    public record PostponementDto(LocalDate day, @Schema(type = SchemaType.STRING) String time, @Nullable String which, String reason) {
    }

    /** Why a call ends. */
    public record CallEndDto(String reason) {
    }

    /** A piece or a commitment that a call asks for. */
    public record DemandDto(String code, String label, boolean required, @Nullable String help, @Nullable String source) {
    }

    /** A role for which an applicant names a person. */
    public record AskedRoleDto(String code, String label, @Nullable String help) {
    }

    /** A call as everyone may read it. {@code ended}: it takes nothing more; {@code changes} are sentences, oldest first. */
    public record PublicCallDto(UUID id, String spaceName, String title, String programmeTitle, String description, String deposit, String contact,
                                Instant closesAt, String closesText, boolean over, boolean ended, List<String> changes,
                                List<AskedRoleDto> roles, List<DemandDto> pieces,
                                List<DemandDto> commitments) {
    }

    /** A candidacy in a list. {@code missing} are labels of what is required and not there; {@code twin}: its organisation handed in another one. */
    public record CandidacyLineDto(UUID id, String organisation, @Nullable String finess, CandidacyState state, String stateLabel,
                                   Instant submittedAt, String submittedText, @Nullable String lateness, List<String> missing,
                                   List<String> readBy, boolean twin, @Nullable UUID groupId) {
    }

    /** A group; {@code opened}: it is a project. Which one is told to who sees the whole space. */
    public record CallGroupDto(UUID id, String name, int candidacies, @Nullable String warning, boolean opened, @Nullable UUID engagementId,
                               @Nullable String engagementTitle) {
    }

    /** How accepted candidacies are grouped. {@code rule} says how many a group has, where the programme says it. */
    public record GroupingDto(String groupLabel, @Nullable String rule, List<CallGroupDto> groups) {
    }

    /** A call and its candidacies, for who instructs them. */
    public record CallDto(PublicCallDto call, String publicLink, List<String> readers, int drafts, boolean mayDecide,
                          List<CandidacyLineDto> candidacies, @Nullable GroupingDto grouping) {
    }

    /** A group's name. */
    public record CallGroupNameDto(String name) {
    }

    /** Where a candidacy is to stand: in a group, or in none. */
    public record CandidacyPlaceDto(@Nullable UUID groupId) {
    }

    /** Groups with which to prepare a project. */
    public record CallGroupsDto(List<UUID> groups) {
    }

    /** A project to open, as far as the groups tell it; all of it may still be changed. */
    public record PreparedProjectDto(String pluginId, String version, String title, String groupLevel, String siteLevel,
                                     List<PreparedGroupDto> groups) {
    }

    /** A group of the project. */
    public record PreparedGroupDto(UUID id, String name, List<PreparedSiteDto> sites) {
    }

    /** An applicant. */
    public record PreparedSiteDto(ApplicantDto organisation, List<PreparedSeatDto> seats) {
    }

    /** A person with a card in the space. */
    public record PreparedSeatDto(String role, UUID personId, String familyName, String givenName) {
    }

    /** The call from which a project came; {@code readable}: the caller may read it. */
    public record ProjectCallDto(UUID callId, String title, List<String> groups, boolean readable) {
    }

    /** Where a candidacy stands. */
    public enum CandidacyState {
        /** Begun, not handed in. */
        DRAFT("En préparation"),
        /** Handed in. */
        SUBMITTED("Déposée"),
        /** Its holder was asked for more. */
        COMPLEMENT("Complément demandé"),
        /** Chosen. */
        ACCEPTED("Retenue"),
        /** Not chosen. */
        REJECTED("Écartée");

        private final String label;

        CandidacyState(String label) {
            this.label = label;
        }

        /** @return French */
        String label() {
            return label;
        }
    }

    /** An organisation that may apply, or applies. */
    public record ApplicantDto(UUID id, String name, @Nullable String finess, @Nullable String town) {
    }

    /** A person named for a role. */
    public record ContactDto(String role, String familyName, String givenName, @Nullable String jobTitle, @Nullable String email) {

        static ContactDto of(Contact contact) {
            return new ContactDto(contact.role(), contact.familyName(), contact.givenName(), contact.jobTitle(), contact.email());
        }

        Contact contact() {
            return new Contact(role, familyName, givenName, blank(jobTitle), blank(email));
        }

        private static String blank(String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    /** A file of a piece; {@code deposited} ones stay. */
    public record SentFileDto(UUID id, String piece, String fileName, long size, String sha256, boolean deposited) {
    }

    /** A complement that was asked for. */
    public record ComplementDto(String request, String dueText, boolean answered, @Nullable String answeredText, boolean late) {
    }

    /** What stands in a candidacy. */
    public record CandidacySheetDto(UUID id, String email, CandidacyState state, String stateLabel, @Nullable ApplicantDto organisation,
                                    List<ContactDto> contacts, List<String> commitments, List<SentFileDto> files,
                                    List<ComplementDto> complements, List<String> missing, @Nullable String submittedText,
                                    @Nullable String lateness, @Nullable String motive) {
    }

    /** A candidacy for its holder. {@code bound}: it belongs to an account. */
    public record GuestCandidacyDto(PublicCallDto call, CandidacySheetDto candidacy, boolean writable, boolean bound) {
    }

    /** Somebody's first reading. */
    public record ReadingDto(String who, Instant at, String text) {
    }

    /** An act on a candidacy; {@code who} is absent for its holder. */
    public record CandidacyActDto(@Nullable String who, Instant at, String text) {
    }

    /** A candidacy for who instructs it. */
    public record CandidacyDto(PublicCallDto call, CandidacySheetDto candidacy, List<ReadingDto> readings, List<CandidacyActDto> history,
                               boolean mayDecide) {
    }

    /** Where to send a link. */
    public record GuestAddressDto(String email) {
    }

    /** What is said to whoever asks for a link, known or not. */
    public record LinkSentDto(String message) {
    }

    /** What a guest writes; it replaces what stood there. */
    public record GuestEntryDto(@Nullable UUID organisationId, @Nullable List<ContactDto> contacts, @Nullable List<String> commitments) {
    }

    /** A complement to ask for; day and time as in a new call. */
    public record ComplementRequestDto(String request, LocalDate day,
                                       @Schema(type = SchemaType.STRING) String time,
                                       @Nullable String which) {
    }

    /** A decision; the motive is required to reject. */
    public record CandidacyDecisionDto(@Schema(required = true) boolean accepted, @Nullable String motive) {
    }
}
