package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.deliverable.RoundRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.PartyRef;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.ContractDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RecordDefinition;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The values that a signed document's template may name, as they are when the decision is taken. */
@ApplicationScoped
public class RecordContent {

    @Inject
    private Deliverables deliverables;

    @Inject
    private Engagements engagements;

    @Inject
    private Seats seats;

    @Inject
    private SpaceSettings space;

    /**
     * Who is to sign.
     *
     * @param organisation name of the party for which the role acts, or null
     */
    record Signer(String role, String roleLabel, String organisation) {

        EnvelopeSigner at(UUID envelopeId, int position) {
            return new EnvelopeSigner(envelopeId, position, role, roleLabel, organisation);
        }
    }

    List<Signer> signers(DeliverableRef deliverable, RecordDefinition record) {
        return record.signers().stream().map(signer -> switch (signer) {
            case DELIVERER -> deliverable.deliverer();
            case VALIDATOR -> deliverable.validator();
        }).map(role -> signer(deliverable, role)).toList();
    }

    Signer signer(DeliverableRef deliverable, String role) {
        Optional<RoleDefinition> declared = engagements.definition(deliverable.engagementId()).role(role);
        return new Signer(role, declared.map(RoleDefinition::label).orElse(role), declared.map(RoleDefinition::quality)
                .flatMap(quality -> engagements.party(deliverable.nodeId(), quality)).map(PartyRef::organisationName).orElse(null));
    }

    Map<String, Object> model(DeliverableRef deliverable, UUID decisionId, RecordDefinition record, List<Signer> signers, Instant now) {
        ProgrammeDefinition programme = engagements.definition(deliverable.engagementId());
        RecordWords words = new RecordWords(space.timeZone());
        NodeRef node = engagements.node(deliverable.nodeId());
        RoundRef round = deliverables.round(deliverable.id(), decisionId);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("record", RecordWords.map("label", record.label(), "day", words.day(now)));
        model.put("space", RecordWords.map("name", space.name()));
        model.put("programme", RecordWords.map("title", programme.title()));
        model.put("project", RecordWords.map("title", engagements.get(deliverable.engagementId()).title()));
        model.put("place", RecordWords.map("label", node.label(), "level", node.levelLabel(), "path", String.join(" › ", node.path())));
        contract(deliverable, programme.contract()).ifPresent(contract -> model.put("contract", contract));
        model.put("parties", parties(deliverable, programme.contract()));
        model.put("deliverable", RecordWords.map("title", deliverable.title(), "description", deliverable.description(), "phase",
                deliverable.phase(), "dueOn", RecordWords.day(deliverable.dueOn())));
        model.putAll(words.round(round));
        model.put("signers", signers.stream().map(signer -> RecordWords.map("role", signer.roleLabel(), "organisation",
                signer.organisation(), "people", people(deliverable, signer))).toList());
        return model;
    }

    private Optional<Map<String, Object>> contract(DeliverableRef deliverable, ContractDefinition declared) {
        return engagements.contractOver(deliverable.nodeId()).map(written -> RecordWords.map("label", declared.label(), "reference",
                written.reference(), "notifiedOn", RecordWords.day(written.notifiedOn())));
    }

    private List<Map<String, Object>> parties(DeliverableRef deliverable, ContractDefinition declared) {
        return declared.parties().stream().flatMap(party -> engagements.party(deliverable.nodeId(), party.quality()).stream()
                .map(found -> RecordWords.map("label", party.label(), "organisation", found.organisationName()))).toList();
    }

    private String people(DeliverableRef deliverable, Signer signer) {
        String names = seats.holders(deliverable.nodeId(), signer.role(), space.today()).stream().map(Holder::personName)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "siège vacant" : names;
    }
}
