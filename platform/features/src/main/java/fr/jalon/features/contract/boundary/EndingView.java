package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.ContractDtos.TermSourceDto;
import fr.jalon.features.contract.boundary.EndingDtos.BalanceChoiceDto;
import fr.jalon.features.contract.boundary.EndingDtos.EndBalanceDto;
import fr.jalon.features.contract.boundary.EndingDtos.EndCertificateDto;
import fr.jalon.features.contract.boundary.EndingDtos.EndMeetingDto;
import fr.jalon.features.contract.boundary.EndingDtos.EndReturnDto;
import fr.jalon.features.contract.boundary.EndingDtos.EndingBoardDto;
import fr.jalon.features.contract.boundary.EndingDtos.EndingVerb;
import fr.jalon.features.contract.boundary.EndingDtos.ReturnItemDto;
import fr.jalon.features.contract.boundary.EndingDtos.ReturnKind;
import fr.jalon.features.contract.control.Ending;
import fr.jalon.features.contract.control.EndingActs;
import fr.jalon.features.contract.control.EndingBook;
import fr.jalon.features.contract.control.Invoices;
import fr.jalon.features.contract.control.Money;
import fr.jalon.features.contract.control.Terms;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.EndingDefinition;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Builds what the screen of a contract's end shows, inside the transaction. */
@ApplicationScoped
class EndingView {

    @Inject
    private Terms terms;

    @Inject
    private EndingBook book;

    @Inject
    private EndingActs acts;

    @Inject
    private Invoices invoices;

    @Inject
    private Engagements engagements;

    @Inject
    private People people;

    EndingBoardDto board(UUID engagementId) {
        Terms.Contract contract = terms.between(engagementId);
        EndingDefinition declared = contract.declared().ending();
        if (declared == null) {
            return new EndingBoardDto(false, null, null, null, null, null, null, null, null, null, "", List.of(), List.of(), List.of());
        }
        Ending ending = book.of(contract.ref().id());
        List<EndingVerb> allowed = allowed(contract, ending);
        List<BalanceChoiceDto> choices = !allowed.contains(EndingVerb.NAME_BALANCE) ? List.of() : invoices.all(contract.ref().id()).stream()
                .map(invoice -> new BalanceChoiceDto(invoice.id(), label(invoice))).toList();
        return new EndingBoardDto(true, declared.meeting(), declared.certification(), declared.certificate(),
                TermSourceDto.of(engagements.definition(engagementId), declared.provenance()), meeting(ending.meeting()), returned(ending.returned()),
                ending.balance() == null ? null : new EndBalanceDto(ending.balance().id(), ending.balance().number(), ending.balance().paidOn()),
                certificate(ending.certificate()), ending.over(), standing(declared, ending),
                ending.over() == null ? acts.missing(contract, ending) : List.of(), choices, allowed);
    }

    private static String label(Invoices.Invoice invoice) {
        return "Facture " + invoice.number() + ", " + Money.euros(invoice.total()) + " HT, reçue le " + FrenchDate.day(invoice.receivedOn());
    }

    private EndMeetingDto meeting(Ending.Meeting meeting) {
        return meeting == null ? null : new EndMeetingDto(meeting.heldOn(), meeting.conclusions(), people.name(meeting.by()), meeting.at());
    }

    private EndReturnDto returned(Ending.Return returned) {
        return returned == null ? null : new EndReturnDto(returned.declaration(), returned.onBehalfOf(), returned.items().stream()
                .map(item -> new ReturnItemDto(ReturnKind.valueOf(item.kind().name()), item.label(), item.given())).toList(),
                people.name(returned.by()), returned.at());
    }

    private EndCertificateDto certificate(Ending.Certificate certificate) {
        return certificate == null ? null : new EndCertificateDto(certificate.issuedOn(), people.name(certificate.by()), certificate.at());
    }

    private static String standing(EndingDefinition declared, Ending ending) {
        if (ending.certificate() != null) {
            return "Fin de mission certifiée le " + FrenchDate.day(ending.certificate().issuedOn()) + ", avec l'ordre de payer le solde.";
        }
        return ending.over() == null ? "La fin de mission n'est pas encore acquise : le certificat accompagne l'ordre de payer le solde, ou ce paiement"
                + " en tient lieu." : "Le paiement du solde, le " + FrenchDate.day(ending.over()) + ", tient lieu de « " + declared.certificate() + " ».";
    }

    private List<EndingVerb> allowed(Terms.Contract contract, Ending ending) {
        List<EndingVerb> verbs = new ArrayList<>();
        if (ending.meeting() == null && terms.may(contract, PartyQuality.BUYER, SeatRight.RECORD)) {
            verbs.add(EndingVerb.NOTE_MEETING);
        }
        if (ending.returned() == null && terms.may(contract, PartyQuality.CONTRACTOR, SeatRight.DELIVER)) {
            verbs.add(EndingVerb.CERTIFY_RETURN);
        }
        if (ending.over() == null && terms.may(contract, PartyQuality.BUYER, SeatRight.DECIDE)) {
            verbs.add(EndingVerb.NAME_BALANCE);
            if (acts.missing(contract, ending).isEmpty()) {
                verbs.add(EndingVerb.CERTIFY_END);
            }
        }
        return verbs;
    }
}
