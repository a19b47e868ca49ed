package fr.jalon.features.contract.control;

import fr.jalon.features.contract.ContractProblem;
import fr.jalon.features.programme.definition.RungDefinition;
import fr.jalon.features.replacement.Replacements;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Which act may follow in a procedure, and what it still waits for. */
@ApplicationScoped
public class SanctionRules {

    @Inject
    private Replacements replacements;

    @Inject
    private SpaceSettings space;

    /** @return the act that would follow, empty at the end of the ladder and once the procedure is over */
    public Optional<RungDefinition> next(Terms.Contract contract, Procedure procedure) {
        return procedure.open() ? contract.declared().sanctions().after(procedure.last().rung()) : Optional.empty();
    }

    /** @return why nothing may follow yet, a French sentence; null if it may */
    public String waits(Procedure procedure) {
        Sanction last = procedure.last();
        if (last.receipt() == null) {
            return "« " + last.label() + " » : la réception par le titulaire n'est pas encore notée.";
        }
        if (last.receipt().replacementId() != null && replacements.standing(last.receipt().replacementId()).filled()) {
            return replacements.standing(last.receipt().replacementId()).personName() + " est remplacé : ce manquement n'appelle pas"
                    + " d'autre acte, levez la procédure.";
        }
        if (last.receipt().nextFrom().isAfter(space.today())) {
            return "« " + last.label() + " » : le titulaire a jusqu'au " + FrenchDate.day(last.receipt().dueOn()) + " inclus pour y répondre.";
        }
        return null;
    }

    /** @return the act that follows now. @throws Problem SANCTION_TOO_EARLY with what it waits for */
    RungDefinition due(Terms.Contract contract, Procedure procedure) {
        RungDefinition next = next(contract, procedure).orElseThrow(() -> new Problem(ContractProblem.SANCTION_TOO_EARLY,
                "Cette procédure est terminée : rien ne la suit. Rechargez la page."));
        String waits = waits(procedure);
        if (waits != null) {
            throw new Problem(ContractProblem.SANCTION_TOO_EARLY, waits);
        }
        return next;
    }
}
