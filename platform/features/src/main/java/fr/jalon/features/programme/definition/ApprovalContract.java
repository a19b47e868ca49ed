package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Holds the process of an approval to its contract with the core: it names the tasks that the core serves, awaits the messages
 * that the core sends, compares the variables that the core sets, and knows the decisions that the approval declares.
 *
 * <p>It says nothing of what a BPMN file may hold at all, so that it runs no code and waits for no timer: that is judged for
 * every process of a plugin, approval or not, by the workflow feature (its {@code ProcessSafety}) when the plugin is admitted.
 */
final class ApprovalContract {

    /** Ids of the user tasks that the core serves. */
    static final Set<String> TASKS = Set.of("prepare", "check", "deliver", "decide", "perfect");

    /** Message by which the core tells a process that a clock has ended. */
    static final String DEADLINE_MESSAGE = "deadline-expired";

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String COMPARISON = "(decision|effect|checkOutcome|perfectOutcome) *[!=]= *'[A-Za-z0-9_.-]+'";
    private static final Pattern CONDITION = Pattern.compile("\\$\\{ *" + COMPARISON + "( *(&&|\\|\\|) *" + COMPARISON + ")* *}");
    private static final Pattern DECISION = Pattern.compile("decision *[!=]= *'([^']+)'");
    private static final Pattern OUTCOME = Pattern.compile("(checkOutcome|perfectOutcome|effect) *[!=]= *'([^']+)'");
    private static final Set<String> OUTCOMES = Set.of("FORWARD", "BACK", "REDELIVERY", "OBSERVATIONS", "REWORK", "ADMITTED",
            "ADMITTED_REDUCED", "POSTPONED", "REFUSED");

    private final DeclaredNode approval;
    private final Set<String> decisions;
    private final List<DeclarationError> errors = new ArrayList<>();
    private final Set<String> tasks = new LinkedHashSet<>();
    private boolean executable;

    ApprovalContract(DeclaredNode approval, Set<String> decisions) {
        this.approval = approval;
        this.decisions = decisions;
    }

    List<DeclarationError> run(byte[] bpmn) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bpmn));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element(reader);
                }
            }
            checkWhole();
        } catch (XMLStreamException e) {
            refuse(e.getLocation().getLineNumber(), "XML incorrect", "rouvrez le fichier dans un éditeur BPMN et enregistrez-le");
        }
        return errors;
    }

    private void element(XMLStreamReader reader) throws XMLStreamException {
        if (!BPMN.equals(reader.getNamespaceURI())) {
            return;
        }
        int line = reader.getLocation().getLineNumber();
        String name = reader.getLocalName();
        String id = reader.getAttributeValue(null, "id");
        switch (name) {
            case "process" -> executable |= approval.text("processId").equals(id)
                    && "true".equals(reader.getAttributeValue(null, "isExecutable"));
            case "userTask" -> task(line, id);
            case "message" -> message(line, reader.getAttributeValue(null, "name"));
            case "conditionExpression" -> condition(line, reader.getElementText().strip());
            default -> { }
        }
    }

    private void task(int line, String id) {
        if (!TASKS.contains(id)) {
            refuse(line, "tâche « " + id + " » inconnue du cœur", "donnez-lui l'un des identifiants prepare, check, deliver, decide, perfect");
        }
        tasks.add(id);
    }

    private void message(int line, String name) {
        if (!DEADLINE_MESSAGE.equals(name)) {
            refuse(line, "message « " + name + " » que le cœur n'envoie pas", "nommez-le " + DEADLINE_MESSAGE);
        }
    }

    private void condition(int line, String text) {
        if (!CONDITION.matcher(text).matches()) {
            refuse(line, "condition « " + text + " » non admise",
                    "comparez decision, effect, checkOutcome ou perfectOutcome à une valeur entre apostrophes");
        }
        for (Matcher found = DECISION.matcher(text); found.find();) {
            if (!decisions.contains(found.group(1))) {
                refuse(line, "décision « " + found.group(1) + " » non déclarée", "employez un code de decisions");
            }
        }
        for (Matcher found = OUTCOME.matcher(text); found.find();) {
            if (!OUTCOMES.contains(found.group(2))) {
                refuse(line, "valeur « " + found.group(2) + " » inconnue du cœur", "relisez la liste des variables du processus");
            }
        }
    }

    private void checkWhole() {
        if (!executable) {
            errors.add(approval.error("processId", "le fichier n'a pas de processus exécutable « " + approval.text("processId") + " »",
                    "corrigez processId, ou l'attribut id du processus et isExecutable=\"true\""));
        }
        if (!tasks.contains("deliver") || !tasks.contains("decide")) {
            errors.add(approval.error("process", "le processus n'a pas de tâche deliver et decide", "ajoutez ces deux tâches"));
        }
    }

    private void refuse(int line, String message, String remedy) {
        errors.add(new DeclarationError(approval.text("process"), line, 1, "", message, remedy));
    }
}
