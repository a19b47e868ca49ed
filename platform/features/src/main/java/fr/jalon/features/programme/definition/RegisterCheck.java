package fr.jalon.features.programme.definition;

import fr.jalon.features.programme.definition.RegisterDefinition.AttributeType;
import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import fr.jalon.kernel.declared.Suggestion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an entry of a register can be: its states, and the values of its attributes. */
final class RegisterCheck {

    private final DeclaredNode root;
    private final List<DeclarationError> errors;

    RegisterCheck(Declaration declaration, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.errors = errors;
    }

    void run() {
        root.children("registers").forEach(register -> {
            checkStates(register);
            register.children("attributes").forEach(this::checkAttribute);
            register.children("expects").forEach(expected -> checkExpected(register, expected));
        });
    }

    private void checkStates(DeclaredNode register) {
        Set<String> states = new LinkedHashSet<>(register.texts("states"));
        List<String> closed = register.texts("closedStates");
        closed.stream().filter(state -> !states.contains(state)).forEach(state -> errors.add(register.error("closedStates",
                "état inconnu : « " + state + " »", Suggestion.remedy("déclarez-le dans states", state, states))));
        if (closed.contains(register.texts("states").get(0))) {
            errors.add(register.error("closedStates", "une nouvelle inscription serait déjà close",
                    "ne déclarez pas clos le premier état"));
        }
    }

    private void checkExpected(DeclaredNode register, DeclaredNode expected) {
        Set<String> options = new LinkedHashSet<>();
        register.children("attributes").stream().filter(attribute -> attribute.text("code").equals(expected.text("attribute")))
                .forEach(attribute -> options.addAll(attribute.texts("options")));
        if (!options.contains(expected.text("value"))) {
            errors.add(expected.error("value", "« " + expected.text("value") + " » n'est pas une valeur de l'attribut « "
                    + expected.text("attribute") + " »", Suggestion.remedy("déclarez-la dans ses options", expected.text("value"), options)));
        }
        if (register.texts("closedStates").isEmpty()) {
            errors.add(expected.error("text", "aucune inscription de ce registre ne se clôt", "déclarez closedStates"));
        }
    }

    private void checkAttribute(DeclaredNode attribute) {
        boolean choice = attribute.text("type", "").equals(AttributeType.CHOICE.name());
        if (choice && !attribute.has("options")) {
            errors.add(attribute.error("type", "un choix a des valeurs", "ajoutez options, ou un autre type"));
        } else if (!choice && attribute.has("type") && attribute.has("options")) {
            errors.add(attribute.error("options", "seul un choix a des valeurs", "retirez options, ou écrivez « type: CHOICE »"));
        }
    }
}
