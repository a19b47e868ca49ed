package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.ContractDtos.TermSourceDto;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/** What the end of a contract sends and takes. Texts are French and ready to be shown. */
public final class EndingDtos {

    private EndingDtos() {
    }

    /** What is given back. */
    public enum ReturnKind {
        DOCUMENT, DATA
    }

    /** What a person may do now. */
    public enum EndingVerb {
        NOTE_MEETING, CERTIFY_RETURN, NAME_BALANCE, CERTIFY_END
    }

    /** Something given back; {@code given} says to whom and how. */
    public record ReturnItemDto(ReturnKind kind, String label, String given) {
    }

    /** The last formal meeting. */
    public record EndMeetingDto(LocalDate heldOn, String conclusions, String by, Instant at) {
    }

    /** What the contractor declared. */
    public record EndReturnDto(String declaration, String onBehalfOf, List<ReturnItemDto> items, String by, Instant at) {
    }

    /** The invoice that is the balance; {@code paidOn} is absent until it is paid. */
    public record EndBalanceDto(UUID invoice, String number, @Nullable LocalDate paidOn) {
    }

    /** The certificate of the end. */
    public record EndCertificateDto(LocalDate issuedOn, String by, Instant at) {
    }

    /** An invoice that may be named as the balance. */
    public record BalanceChoiceDto(UUID invoice, String label) {
    }

    /**
     * How far the end of a contract has come. {@code missing} is what the certificate still waits for; {@code standing} is a sentence
     * about the end of the mission.
     */
    public record EndingBoardDto(boolean declared, @Nullable String meetingLabel, @Nullable String certification, @Nullable String certificateLabel,
                                 @Nullable TermSourceDto source, @Nullable EndMeetingDto meeting, @Nullable EndReturnDto returned,
                                 @Nullable EndBalanceDto balance, @Nullable EndCertificateDto certificate, @Nullable LocalDate overOn, String standing,
                                 List<String> missing, List<BalanceChoiceDto> invoices, List<EndingVerb> allowed) {
    }

    /** The last formal meeting, as it was held. */
    public record NewEndMeeting(LocalDate on, String conclusions) {
    }

    /** What is given back, and the declaration itself. */
    public record NewReturn(boolean certified, List<ReturnItemDto> items) {
    }

    /** Which invoice is the balance. */
    public record NewBalance(UUID invoice) {
    }

    /** The day of the certificate and of the order to pay the balance. */
    public record NewEndCertificate(LocalDate on) {
    }
}
