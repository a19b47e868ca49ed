package fr.jalon.features.register.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.register.RegisterProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The registers that an engagement's programme declares, in the version that it runs on. */
@ApplicationScoped
public class DeclaredRegisters {

    @Inject
    private Engagements engagements;

    /** @return all of them, in the order of the declaration */
    public List<RegisterDefinition> of(UUID engagementId) {
        return engagements.definition(engagementId).registers();
    }

    /** @return the register of that code; empty if a later version of the programme dropped it */
    public Optional<RegisterDefinition> find(UUID engagementId, String code) {
        return engagements.definition(engagementId).register(code);
    }

    /** @throws Problem NO_REGISTER, naming those that there are */
    public RegisterDefinition require(UUID engagementId, String code) {
        return find(engagementId, code).orElseThrow(() -> new Problem(RegisterProblem.NO_REGISTER, "Ce projet ne tient pas de registre « "
                + code + " ». " + known(of(engagementId))));
    }

    private static String known(List<RegisterDefinition> registers) {
        return registers.isEmpty() ? "Son programme n'en déclare aucun."
                : "Il tient : " + registers.stream().map(RegisterDefinition::label).collect(Collectors.joining(", ")) + ".";
    }

    /** @return the number as people say it, « R-12 » */
    public static String number(RegisterDefinition register, int number) {
        return prefix(register) + "-" + number;
    }

    private static String prefix(RegisterDefinition register) {
        return switch (register.kind()) {
            case RISK -> "R";
            case ACTION -> "A";
            case DECISION -> "D";
            case ALERT -> "AL";
            case CHANGE_REQUEST -> "M";
            case OTHER -> Normalizer.normalize(register.label(), Normalizer.Form.NFD).substring(0, 1).toUpperCase(Locale.ROOT);
        };
    }
}
