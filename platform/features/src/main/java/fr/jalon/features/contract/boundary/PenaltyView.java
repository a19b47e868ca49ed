package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.ContractDtos.TermSourceDto;
import fr.jalon.features.contract.boundary.SanctionDtos.PenaltyBoardDto;
import fr.jalon.features.contract.boundary.SanctionDtos.PenaltyDto;
import fr.jalon.features.contract.boundary.SanctionDtos.PenaltyKind;
import fr.jalon.features.contract.boundary.SanctionDtos.PenaltyRuleDto;
import fr.jalon.features.contract.control.Money;
import fr.jalon.features.contract.control.Penalties;
import fr.jalon.features.contract.control.Terms;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.PenaltyDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Builds what the screen of penalties shows, inside the transaction. */
@ApplicationScoped
class PenaltyView {

    @Inject
    private Terms terms;

    @Inject
    private Penalties penalties;

    @Inject
    private Engagements engagements;

    @Inject
    private People people;

    PenaltyBoardDto board(UUID engagementId) {
        Terms.Contract contract = terms.between(engagementId);
        boolean may = terms.may(contract, PartyQuality.BUYER, SeatRight.DECIDE);
        return new PenaltyBoardDto(rule(contract), penalties.lines(contract).stream().map(line -> line(line, may)).toList(),
                penalties.applied(contract.ref().id()), may);
    }

    private PenaltyRuleDto rule(Terms.Contract contract) {
        PenaltyDefinition rule = contract.declared().sanctions().penalty();
        if (rule == null) {
            return null;
        }
        ParameterValues values = engagements.parameters(contract.ref().engagementId());
        String base = rule.base() == PenaltyDefinition.Base.CONTRACT ? "Total des prix du contrat" : "Prix qui paient le livrable en retard";
        String free = rule.free() == null || rule.free().resolve(values).signum() == 0 ? null
                : Money.plain(rule.free().resolve(values)) + " " + Penalties.days(rule);
        return new PenaltyRuleDto(base + " × nombre de " + Penalties.days(rule) + " de retard ÷ " + Money.plain(rule.divisor().resolve(values)), free,
                rule.cap() == null ? null : Money.plain(rule.cap().resolve(values)) + " % du total des prix du contrat",
                rule.provenance().proposal() ? "À vérifier sur les pièces de votre contrat : aucun texte fourni au programme ne fixe cette règle."
                        : null, TermSourceDto.of(engagements.definition(contract.ref().engagementId()), rule.provenance()));
    }

    private PenaltyDto line(Penalties.Line line, boolean may) {
        Penalties.Decided decided = line.decided();
        return new PenaltyDto(line.owed().id(), line.owed().title(), engagements.node(line.owed().nodeId()).label(), line.delay().dueOn(),
                line.delay().deliveredOn(), line.delay().lateDays(), line.count().amount(), line.count().explanation(), may && line.ready(),
                decided == null ? null : PenaltyKind.valueOf(decided.kind().name()), label(line), decided == null ? null : decided.motive(),
                decided == null ? null : people.name(decided.by()), decided == null ? null : decided.at());
    }

    private static String label(Penalties.Line line) {
        if (line.decided() == null) {
            return line.ready() ? "à décider" : "le retard court encore";
        }
        return line.decided().kind() == Penalties.Kind.APPLIED ? "appliquée" : "l'acheteur y renonce";
    }
}
