package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.ContractDtos.ContractDto;
import fr.jalon.features.contract.boundary.ContractDtos.ContractVerb;
import fr.jalon.features.contract.boundary.ContractDtos.TermClauseDto;
import fr.jalon.features.contract.boundary.ContractDtos.TermPartyDto;
import fr.jalon.features.contract.boundary.ContractDtos.TermSourceDto;
import fr.jalon.features.contract.boundary.ContractDtos.TrancheDto;
import fr.jalon.features.contract.control.Terms;
import fr.jalon.features.contract.control.Tranches;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.PartyRef;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.programme.definition.TrancheDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds what the contract screen shows, inside the transaction. */
@ApplicationScoped
class ContractView {

    @Inject
    private Terms terms;

    @Inject
    private Tranches tranches;

    @Inject
    private FinanceView finance;

    @Inject
    private InvoicingView invoicing;

    @Inject
    private Engagements engagements;

    @Inject
    private People people;

    ContractDto of(UUID engagementId) {
        Terms.Contract contract = terms.seen(engagementId);
        ProgrammeDefinition programme = engagements.definition(engagementId);
        return new ContractDto(contract.ref().id(), contract.declared().label(), contract.ref().reference(), contract.ref().notifiedOn(),
                contract.ref().endsOn(), parties(contract), clauses(contract, programme), tranches(contract, programme),
                finance.schedule(contract, programme), invoicing.instalments(contract, programme), finance.loads(contract, programme),
                invoicing.invoices(contract), invoicing.billable(contract), allowed(contract));
    }

    private List<TermPartyDto> parties(Terms.Contract contract) {
        return contract.declared().parties().stream().filter(party -> party.quality() != PartyQuality.MEMBER)
                .map(party -> new TermPartyDto(party.label(), engagements.party(contract.ref().nodeId(), party.quality())
                        .map(PartyRef::organisationName).orElse(null))).toList();
    }

    private static List<TermClauseDto> clauses(Terms.Contract contract, ProgrammeDefinition programme) {
        return contract.declared().clauses().stream().filter(clause -> clause.text() != null).map(clause ->
                new TermClauseDto(clause.label(), clause.text(), TermSourceDto.of(programme, clause.provenance()))).toList();
    }

    private List<TrancheDto> tranches(Terms.Contract contract, ProgrammeDefinition programme) {
        Map<String, Tranches.Decided> decided = tranches.decided(contract.ref().id());
        return contract.declared().tranches().stream().map(tranche -> {
            Tranches.Decided decision = decided.get(tranche.code());
            String state = tranche.kind() == TrancheDefinition.Kind.FIRM ? "FIRM" : decision == null ? "OPEN" : decision.kind().name();
            List<String> phases = tranche.phases().stream()
                    .map(code -> programme.phase(code).map(PhaseDefinition::label).orElse(code)).toList();
            return new TrancheDto(tranche.code(), tranche.label(), tranche.help(), state, words(state), phases,
                    decision == null ? null : decision.motive(), decision == null ? null : decision.on(),
                    decision == null ? null : people.name(decision.personId()), TermSourceDto.of(programme, tranche.provenance()));
        }).toList();
    }

    private static String words(String state) {
        return switch (state) {
            case "FIRM" -> "commandée avec le contrat";
            case "AFFIRMED" -> "affermie";
            case "RENOUNCED" -> "abandonnée";
            default -> "non affermie : rien n'y est attendu";
        };
    }

    private List<ContractVerb> allowed(Terms.Contract contract) {
        List<ContractVerb> verbs = new ArrayList<>();
        if (terms.may(contract, PartyQuality.BUYER, SeatRight.DECIDE)) {
            verbs.addAll(List.of(ContractVerb.DECIDE_TRANCHE, ContractVerb.SET_BUDGET, ContractVerb.NOTE_PAYMENT));
        }
        if (terms.may(contract, PartyQuality.BUYER, SeatRight.RECORD)) {
            verbs.addAll(List.of(ContractVerb.SET_PRICE, ContractVerb.ENTER_INVOICE));
        }
        return verbs;
    }
}
