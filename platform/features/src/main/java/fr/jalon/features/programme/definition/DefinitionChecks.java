package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import java.util.ArrayList;
import java.util.List;

/** Everything that must hold in a declaration beyond its schema. */
final class DefinitionChecks {

    private final Declaration declaration;
    private final PluginFiles files;

    DefinitionChecks(Declaration declaration, PluginFiles files) {
        this.declaration = declaration;
        this.files = files;
    }

    /** Later checks rely on what earlier ones have established, so that one mistake is told once. */
    List<DeclarationError> run() {
        List<DeclarationError> errors = new ArrayList<>();
        Codes codes = new Codes(declaration, errors);
        new ReferenceCheck(declaration, codes, errors).run();
        if (!errors.isEmpty()) {
            return errors;
        }
        new LevelCheck(declaration, errors).run();
        new ParameterCheck(declaration, errors).run();
        if (!errors.isEmpty()) {
            return errors;
        }
        LevelTree levels = new LevelTree(declaration.root());
        new OccurrenceCheck(declaration, levels, errors).run();
        new DateCheck(declaration, levels, errors).run();
        new ContractCheck(declaration, errors).run();
        new SanctionsCheck(declaration, errors).run();
        new PhaseCheck(declaration, errors).run();
        new DeliverableCheck(declaration, levels, errors).run();
        new ApprovalCheck(declaration, files, errors).run();
        new ReplacementCheck(declaration, errors).run();
        new RegisterCheck(declaration, errors).run();
        new IndicatorCheck(declaration, errors).run();
        new FormCheck(declaration, errors).run();
        new CallCheck(declaration, errors).run();
        new PracticeCheck(declaration, errors).run();
        return errors;
    }
}
