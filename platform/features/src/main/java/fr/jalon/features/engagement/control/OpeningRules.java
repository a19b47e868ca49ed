package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.control.OpeningRequest.NodeDraft;
import fr.jalon.features.engagement.control.OpeningRequest.OriginDraft;
import fr.jalon.features.engagement.control.OpeningRequest.PartyDraft;
import fr.jalon.features.engagement.control.OpeningRequest.SeatDraft;
import fr.jalon.features.engagement.control.OpeningRequest.Value;
import fr.jalon.features.programme.definition.ContractDefinition;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.ParameterDefinition;
import fr.jalon.features.programme.definition.PartyDefinition;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RoleDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Checks a whole opening against the programme's declaration and the space's cards; finds all faults, not the first. */
final class OpeningRules {

    private final ProgrammeDefinition definition;
    private final Set<UUID> organisations;
    private final Set<UUID> persons;
    private final Faults faults = new Faults();

    /**
     * @param organisations those of the request that exist in this space
     * @param persons       those of the request that exist in this space
     */
    OpeningRules(ProgrammeDefinition definition, Set<UUID> organisations, Set<UUID> persons) {
        this.definition = definition;
        this.organisations = organisations;
        this.persons = persons;
    }

    /** @throws fr.jalon.kernel.problem.Problem INVALID_REQUEST with the path of each wrong field */
    void check(OpeningRequest request) {
        if (request.title() == null || request.title().isBlank() || request.title().length() > 200) {
            faults.add("title", "Donnez un nom au projet, en 200 caractères au plus.");
        }
        for (int i = 0; i < request.parameters().size(); i++) {
            parameter(request.parameters().get(i), "parameters[" + i + "]");
        }
        TreeRules tree = new TreeRules(definition, organisations, faults);
        Map<String, NodeDraft> nodes = tree.check(request.tree());
        origins(request.origins(), nodes, tree);
        contract(request.contract());
        parties(request.parties());
        seats(request.seats(), nodes);
        faults.refuse();
    }

    private void parameter(Value given, String path) {
        Optional<ParameterDefinition> parameter = definition.parameter(given.code() == null ? "" : given.code());
        if (parameter.isEmpty()) {
            faults.add(path + ".code", "Ce paramètre n'existe pas dans ce programme.");
        } else {
            ParameterCheck.fault(parameter.get(), given.value()).ifPresent(message -> faults.add(path + ".value", message));
        }
    }

    private void origins(List<OriginDraft> origins, Map<String, NodeDraft> nodes, TreeRules tree) {
        for (int i = 0; i < origins.size(); i++) {
            origin(origins.get(i), nodes, "origins[" + i + "]");
        }
        definition.origins().stream().filter(OriginDefinition::requiredAtOpening).forEach(required -> nodes.values().stream()
                .filter(node -> required.level().equals(node.level())).filter(node -> !given(required, node.key(), origins, tree))
                .forEach(node -> faults.add("origins", "Donnez la date « " + required.code() + " – " + required.label()
                        + " » de « " + node.label() + " ».")));
    }

    private static boolean given(OriginDefinition required, String key, List<OriginDraft> origins, TreeRules tree) {
        for (String at : tree.upwards(key)) {
            if (origins.stream().anyMatch(o -> required.code().equals(o.code()) && at.equals(o.nodeKey()) && o.date() != null)) {
                return true;
            }
        }
        return false;
    }

    private void origin(OriginDraft given, Map<String, NodeDraft> nodes, String path) {
        Optional<OriginDefinition> origin = definition.origins().stream().filter(o -> o.code().equals(given.code())).findFirst();
        if (origin.isEmpty()) {
            faults.add(path + ".code", "Cette date d'origine n'existe pas dans ce programme.");
            return;
        }
        OriginRules.dayFault(given.date()).ifPresent(message -> faults.add(path + ".date", message));
        NodeDraft node = nodes.get(given.nodeKey());
        if (node == null) {
            faults.add(path + ".nodeKey", "Cet élément ne figure pas dans l'arborescence.");
        } else {
            OriginRules.levelFault(definition, origin.get(), node.level()).ifPresent(m -> faults.add(path + ".nodeKey", m));
        }
    }

    private void contract(OpeningRequest.ContractDraft contract) {
        boolean none = definition.contract().kind() == ContractDefinition.Kind.NONE;
        if (contract == null) {
            return;
        }
        if (none || !definition.contract().kind().name().equals(contract.kind())) {
            faults.add("contract.kind", none ? "Ce programme n'a pas de contrat." : "Le contrat de ce programme est : "
                    + definition.contract().kind() + ".");
        }
        if (contract.notifiedOn() != null && contract.endsOn() != null && contract.endsOn().isBefore(contract.notifiedOn())) {
            faults.add("contract.endsOn", "La fin ne peut pas précéder la notification.");
        }
    }

    private void parties(List<PartyDraft> parties) {
        for (int i = 0; i < parties.size(); i++) {
            PartyDraft party = parties.get(i);
            if (definition.contract().parties().stream().noneMatch(p -> p.quality().name().equals(party.quality()))) {
                faults.add("parties[" + i + "].quality", "Cette qualité n'existe pas dans ce programme.");
            }
            if (party.organisationId() == null || !organisations.contains(party.organisationId())) {
                faults.add("parties[" + i + "].organisationId", "Choisissez un organisme de cet espace.");
            }
            if (party.representativeId() != null && !persons.contains(party.representativeId())) {
                faults.add("parties[" + i + "].representativeId", "Choisissez une personne de cet espace.");
            }
        }
        definition.contract().parties().stream().filter(PartyDefinition::required).filter(p -> p.quality() != PartyQuality.MEMBER)
                .filter(p -> parties.stream().noneMatch(given -> p.quality().name().equals(given.quality())))
                .forEach(p -> faults.add("parties", "Indiquez : " + p.label() + "."));
    }

    private void seats(List<SeatDraft> seats, Map<String, NodeDraft> nodes) {
        Map<String, Integer> taken = new HashMap<>();
        for (int i = 0; i < seats.size(); i++) {
            SeatDraft seat = seats.get(i);
            String path = "seats[" + i + "]";
            Optional<RoleDefinition> role = definition.role(seat.role() == null ? "" : seat.role());
            NodeDraft node = nodes.get(seat.nodeKey());
            if (node == null || role.isEmpty() || !role.get().level().equals(node.level())) {
                faults.add(path + ".role", "Ce siège n'existe pas à cet endroit.");
            } else if (taken.merge(seat.nodeKey() + "|" + seat.role(), 1, Integer::sum) > role.get().maximum()) {
                faults.add(path + ".role", "Le siège « " + role.get().label() + " » a " + role.get().maximum() + " titulaire(s) au plus.");
            }
            if (seat.personId() == null || !persons.contains(seat.personId())) {
                faults.add(path + ".personId", "Choisissez une personne de cet espace.");
            }
        }
    }
}
