package fr.jalon.features.contract.control;

import fr.jalon.features.contract.ContractProblem;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.programme.definition.ContractDefinition;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The contract of an engagement, and who may act on it for which party. */
@ApplicationScoped
public class Terms {

    private static final int LONGEST_TEXT = 4000;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private TenantSql sql;

    @Inject
    private Audit audit;

    /**
     * A contract with what is declared about it.
     *
     * @param ref      the contract
     * @param declared what the programme says
     */
    public record Contract(ContractRef ref, ContractDefinition declared) {
    }

    /** @throws Problem NO_CONTRACT, also for whoever may not see the node that it covers */
    public Contract seen(UUID engagementId) {
        ContractRef ref = engagements.contract(engagementId).filter(found -> access.may(found.nodeId(), SeatRight.SEE))
                .orElseThrow(() -> new Problem(ContractProblem.NO_CONTRACT,
                        "Ce projet n'a pas de contrat, ou vous n'êtes pas partie à son contrat."));
        return new Contract(ref, engagements.definition(engagementId).contract());
    }

    /** @throws Problem NO_CONTRACT, or NOT_A_PARTY for who acts for neither side and does not work for the space's owner */
    public Contract between(UUID engagementId) {
        Contract contract = seen(engagementId);
        if (!between(contract)) {
            throw new Problem(ContractProblem.NOT_A_PARTY, "Les sanctions et les pénalités se lisent entre « " + label(contract, PartyQuality.BUYER)
                    + " » et « " + label(contract, PartyQuality.CONTRACTOR) + " » : demandez-les à une personne qui agit pour l'un d'eux.");
        }
        return contract;
    }

    /** @return whether the current person may read what one side holds against the other */
    boolean between(Contract contract) {
        Set<PartyQuality> sides = sides(contract);
        return sides.contains(PartyQuality.BUYER) || sides.contains(PartyQuality.CONTRACTOR) || access.inSpace().contains(SpaceRight.SEE_ALL);
    }

    /** @return the contract, its row locked until the transaction ends */
    Contract locked(UUID engagementId, PartyQuality side, SeatRight right) {
        Contract contract = seen(engagementId);
        access.require(contract.ref().nodeId(), right);
        if (!sides(contract).contains(side)) {
            throw new Problem(ContractProblem.NOT_YOUR_SIDE, "Cet acte revient à une personne qui agit pour « "
                    + label(contract, side) + " ».");
        }
        sql.call("SELECT id FROM jalon.contract WHERE id = ? FOR UPDATE", contract.ref().id());
        return contract;
    }

    /** @return whether {@link #locked} would let the current person through */
    public boolean may(Contract contract, PartyQuality side, SeatRight right) {
        return access.may(contract.ref().nodeId(), right) && sides(contract).contains(side);
    }

    /** @return the current person's mandate of today for that side */
    Optional<UUID> mandate(Contract contract, PartyQuality side) {
        return engagements.definition(contract.ref().engagementId()).roles().stream().filter(role -> role.quality() == side)
                .flatMap(role -> access.mandateFor(contract.ref().nodeId(), role.code()).stream()).findFirst();
    }

    private Set<PartyQuality> sides(Contract contract) {
        Set<PartyQuality> sides = EnumSet.noneOf(PartyQuality.class);
        for (RoleDefinition role : engagements.definition(contract.ref().engagementId()).roles()) {
            if (role.quality() != null && !sides.contains(role.quality())
                    && access.mandateFor(contract.ref().nodeId(), role.code()).isPresent()) {
                sides.add(role.quality());
            }
        }
        return sides;
    }

    static String label(Contract contract, PartyQuality side) {
        return contract.declared().parties().stream().filter(party -> party.quality() == side).map(party -> party.label())
                .findFirst().orElse(side.name());
    }

    /** @param sentence French, for people */
    void note(Contract contract, String action, String sentence) {
        audit.record(action, "CONTRACT", contract.ref().id(), contract.ref().engagementId(), sentence);
    }

    /** @throws Problem INVALID_REQUEST that names the field */
    static String text(String field, String text, String ask) {
        if (text == null || text.isBlank()) {
            throw Problem.field(field, ask);
        }
        if (text.length() > LONGEST_TEXT) {
            throw Problem.field(field, "Ce texte dépasse " + LONGEST_TEXT + " caractères : raccourcissez-le.");
        }
        return text.strip();
    }

    /** @throws Problem INVALID_REQUEST that names the field */
    static BigDecimal amount(String field, BigDecimal amount) {
        if (amount == null || amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2 || amount.compareTo(LARGEST) > 0) {
            throw Problem.field(field, "Donnez un nombre positif, avec deux décimales au plus.");
        }
        return amount;
    }
}
