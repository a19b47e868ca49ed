package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.ContractDtos.TermSourceDto;
import fr.jalon.features.contract.boundary.SanctionDtos.DemandableDto;
import fr.jalon.features.contract.boundary.SanctionDtos.ProcedureDto;
import fr.jalon.features.contract.boundary.SanctionDtos.RungDto;
import fr.jalon.features.contract.boundary.SanctionDtos.SanctionBoardDto;
import fr.jalon.features.contract.boundary.SanctionDtos.SanctionDto;
import fr.jalon.features.contract.boundary.SanctionDtos.SanctionKind;
import fr.jalon.features.contract.boundary.SanctionDtos.SanctionVerb;
import fr.jalon.features.contract.control.Procedure;
import fr.jalon.features.contract.control.Sanction;
import fr.jalon.features.contract.control.SanctionBook;
import fr.jalon.features.contract.control.SanctionRules;
import fr.jalon.features.contract.control.Terms;
import fr.jalon.features.deadline.StepsJson;
import fr.jalon.features.document.Documents;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.People;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.features.programme.definition.RungDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.replacement.Replacements;
import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.ExplanationText;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds what the screen of sanctions shows, inside the transaction. */
@ApplicationScoped
class SanctionView {

    @Inject
    private Terms terms;

    @Inject
    private SanctionBook book;

    @Inject
    private SanctionRules rules;

    @Inject
    private Replacements replacements;

    @Inject
    private Documents documents;

    @Inject
    private Engagements engagements;

    @Inject
    private Seats seats;

    @Inject
    private People people;

    SanctionBoardDto board(UUID engagementId) {
        Terms.Contract contract = terms.between(engagementId);
        List<ProcedureDto> procedures = new ArrayList<>(book.of(contract.ref().id()).stream().map(one -> procedure(contract, one)).toList());
        Collections.reverse(procedures);
        List<SanctionVerb> allowed = allowed(contract);
        List<DemandableDto> demandable = !allowed.contains(SanctionVerb.SEND) ? List.of() : replacements.demandable(engagementId).stream()
                .map(holder -> new DemandableDto(holder.mandateId(), holder.personName(), seat(engagementId, holder))).toList();
        return new SanctionBoardDto(contract.declared().sanctions().ladder().stream().map(rung -> rung(contract, rung)).toList(), procedures,
                demandable, allowed);
    }

    private String seat(UUID engagementId, Holder holder) {
        return engagements.definition(engagementId).role(holder.role()).map(RoleDefinition::label).orElse(holder.role()) + ", "
                + engagements.node(holder.nodeId()).label();
    }

    private RungDto rung(Terms.Contract contract, RungDefinition rung) {
        String delay = rung.delay() == null ? null
                : new Delay(rung.delay().resolve(engagements.parameters(contract.ref().engagementId())), rung.unit()).label();
        return new RungDto(rung.code(), rung.label(), SanctionKind.valueOf(rung.kind().name()), delay,
                TermSourceDto.of(engagements.definition(contract.ref().engagementId()), rung.provenance()));
    }

    private ProcedureDto procedure(Terms.Contract contract, Procedure procedure) {
        Optional<RungDefinition> next = rules.next(contract, procedure);
        Procedure.Lifting lifting = procedure.lifting();
        return new ProcedureDto(procedure.first().id(), procedure.open(), state(procedure), procedure.acts().stream().map(this::act).toList(),
                next.map(rung -> rung(contract, rung)).orElse(null), next.isPresent() ? rules.waits(procedure) : null,
                lifting == null ? null : lifting.motive(), lifting == null ? null : people.name(lifting.by()),
                lifting == null ? null : lifting.at());
    }

    private static String state(Procedure procedure) {
        if (procedure.lifting() != null) {
            return "procédure levée";
        }
        return procedure.terminated() ? "contrat résilié au " + FrenchDate.day(procedure.last().endsOn()) : "procédure en cours";
    }

    private SanctionDto act(Sanction act) {
        Sanction.Receipt receipt = act.receipt();
        String replacement = receipt == null || receipt.replacementId() == null ? null
                : replacements.standing(receipt.replacementId()).stateLabel();
        return new SanctionDto(act.id(), act.label(), SanctionKind.valueOf(act.kind().name()), act.motive(), act.letter(), act.sentOn(),
                people.name(act.recordedBy()), act.recordedAt(),
                act.mandateId() == null ? null : seats.mandate(act.mandateId()).map(Holder::personName).orElse(null), replacement, act.endsOn(),
                receipt == null ? null : receipt.receivedOn(), receipt == null ? null : receipt.dueOn(),
                receipt == null || receipt.explanation() == null ? List.of() : ExplanationText.sentences(StepsJson.read(receipt.explanation())),
                act.documentId() == null ? null : documents.readable(act.documentId()).orElse(null));
    }

    private List<SanctionVerb> allowed(Terms.Contract contract) {
        List<SanctionVerb> verbs = new ArrayList<>();
        if (contract.declared().sanctions().ladder().isEmpty()) {
            return verbs;
        }
        if (terms.may(contract, PartyQuality.BUYER, SeatRight.DECIDE)) {
            verbs.addAll(List.of(SanctionVerb.SEND, SanctionVerb.LIFT));
        }
        if (terms.may(contract, PartyQuality.BUYER, SeatRight.RECORD)) {
            verbs.add(SanctionVerb.NOTE_RECEIPT);
        }
        return verbs;
    }
}
