package fr.jalon.features.programme.definition;

import fr.jalon.features.generation.Templates;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A signed document names a template of the plugin, and that template names only what the core fills in. */
final class RecordCheck {

    private final DeclaredNode root;
    private final PluginFiles files;
    private final List<DeclarationError> errors = new ArrayList<>();

    RecordCheck(DeclaredNode root, PluginFiles files) {
        this.root = root;
        this.files = files;
    }

    List<DeclarationError> run() {
        Map<String, DeclaredNode> documents = root.children("documents").stream()
                .collect(Collectors.toMap(document -> document.text("code"), Function.identity()));
        root.children("approvals").forEach(approval -> approval.child("record").ifPresent(record ->
                check(record, documents.get(record.text("template")))));
        return errors;
    }

    private void check(DeclaredNode record, DeclaredNode document) {
        String file = document.text("file", "");
        if (!document.text("kind").equals(DocumentDefinition.Kind.TEMPLATE.name()) || !file.endsWith(".xhtml")) {
            errors.add(record.error("template", "« " + record.text("template") + " » n'est pas un modèle à remplir",
                    "donnez à ce document « kind: TEMPLATE » et un fichier .xhtml"));
            return;
        }
        // A file that is not there is told where the document is declared.
        files.read(file).ifPresent(xhtml -> errors.addAll(Templates.check(file, xhtml, RecordModel.SHAPE, files::read)));
    }
}
