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
 * Holds a plugin's BPMN file to its contract with the core: it draws and routes, and does nothing by itself. No timer (the
 * core owns every clock), no script, no service, no listener, and conditions that only compare the core's variables.
 */
final class ProcessCheck {

    /** Ids of the user tasks that the core serves. */
    static final Set<String> TASKS = Set.of("prepare", "check", "deliver", "decide", "perfect");

    /** Message by which the core tells a process that a clock has ended. */
    static final String DEADLINE_MESSAGE = "deadline-expired";

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> ELEMENTS = Set.of("definitions", "process", "documentation", "collaboration", "participant",
            "laneSet", "lane", "flowNodeRef", "startEvent", "endEvent", "userTask", "exclusiveGateway", "sequenceFlow",
            "conditionExpression", "boundaryEvent", "intermediateCatchEvent", "messageEventDefinition", "message", "incoming",
            "outgoing", "textAnnotation", "text", "association");
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

    ProcessCheck(DeclaredNode approval, Set<String> decisions) {
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
            refuseForeign(reader);
            return;
        }
        int line = reader.getLocation().getLineNumber();
        String name = reader.getLocalName();
        String id = reader.getAttributeValue(null, "id");
        if (!ELEMENTS.contains(name)) {
            refuse(line, "élément « " + name + " » non admis", "le processus ne fait que tracer un parcours : tâches humaines, "
                    + "passages exclusifs et messages");
        }
        refuseFlowableAttributes(reader, line);
        switch (name) {
            case "process" -> executable |= approval.text("processId").equals(id)
                    && "true".equals(reader.getAttributeValue(null, "isExecutable"));
            case "userTask" -> task(line, id);
            case "message" -> message(line, reader.getAttributeValue(null, "name"));
            case "conditionExpression" -> condition(line, reader.getElementText().strip());
            default -> { }
        }
    }

    /** Drawing elements are free; anything of the engine's own vocabulary could run code. */
    private void refuseForeign(XMLStreamReader reader) {
        if (!String.valueOf(reader.getNamespaceURI()).startsWith("http://www.omg.org/spec/")) {
            refuse(reader.getLocation().getLineNumber(), "élément « " + reader.getLocalName() + " » hors de BPMN", "retirez-le");
        }
    }

    private void refuseFlowableAttributes(XMLStreamReader reader, int line) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace != null && !namespace.isEmpty() && !namespace.startsWith("http://www.w3.org/")) {
                refuse(line, "attribut « " + reader.getAttributeLocalName(i) + " » hors de BPMN", "retirez-le");
            }
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
