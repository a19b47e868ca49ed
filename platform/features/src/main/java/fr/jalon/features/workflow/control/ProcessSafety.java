package fr.jalon.features.workflow.control;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.exceptions.XMLException;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.validation.ProcessValidatorFactory;
import org.flowable.validation.ValidationError;

/**
 * Decides what a BPMN file may hold to run here at all: people's tasks, exclusive gateways and messages, all of it drawn. Whatever
 * could run code, wait for a timer or work in the background is refused, since delays belong to the deadlines and code to the
 * plugin's extensions. A list of what is admitted, in the standard's own words: what nobody thought of is refused too.
 *
 * <p>It says nothing of what the process means. That the process of an approval names the core's tasks, variables and decisions
 * is judged with the programme that declares it ({@code ApprovalContract} of the programme feature).
 */
final class ProcessSafety {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    /** Vocabularies of the standard (model, diagram, drawing) and of XML itself. */
    private static final List<String> STANDARD = List.of("http://www.omg.org/spec/", "http://www.w3.org/");
    private static final Set<String> ELEMENTS = Set.of("definitions", "process", "documentation", "collaboration", "participant",
            "laneSet", "lane", "flowNodeRef", "startEvent", "endEvent", "userTask", "exclusiveGateway", "sequenceFlow",
            "conditionExpression", "boundaryEvent", "intermediateCatchEvent", "messageEventDefinition", "message", "incoming",
            "outgoing", "textAnnotation", "text", "association");

    private final String path;
    private final List<String> faults = new ArrayList<>();

    private ProcessSafety(String path) {
        this.path = path;
    }

    /**
     * @param path names the file in the messages
     * @return French sentences, one per fault, with the line; empty if the process may run
     */
    static List<String> faults(String path, byte[] bpmn) {
        ProcessSafety safety = new ProcessSafety(path);
        try {
            safety.words(bpmn);
            if (safety.faults.isEmpty()) {
                // Safe reading: no external entity, no document type.
                safety.model(new BpmnXMLConverter().convertToBpmnModel(() -> new ByteArrayInputStream(bpmn), false, true));
            }
        } catch (XMLStreamException | XMLException | FlowableException unreadable) {
            safety.fault(0, "le fichier n'est pas un BPMN 2.0 lisible (" + unreadable.getMessage() + ")");
        }
        return safety.faults;
    }

    private void words(byte[] bpmn) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bpmn));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                element(reader);
            }
        }
    }

    private void element(XMLStreamReader reader) {
        int line = reader.getLocation().getLineNumber();
        String id = reader.getAttributeValue(null, "id");
        String name = "« " + reader.getLocalName() + " »" + (id == null ? "" : " (« " + id + " »)");
        boolean model = BPMN.equals(reader.getNamespaceURI());
        if (model && !ELEMENTS.contains(reader.getLocalName())) {
            fault(line, "l'élément " + name + " n'est pas admis : un circuit ne contient que des tâches de personnes, des branchements "
                    + "exclusifs et des messages ; les délais se déclarent dans le programme");
        } else if (!standard(reader.getNamespaceURI())) {
            fault(line, "l'élément " + name + " est hors de la norme BPMN : retirez-le");
        }
        for (int i = 0; model && i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeNamespace(i) != null && !standard(reader.getAttributeNamespace(i))) {
                fault(line, "l'attribut « " + reader.getAttributeLocalName(i) + " » de l'élément " + name
                        + " est hors de la norme BPMN : retirez-le");
            }
        }
    }

    /** Anything of an engine's own vocabulary could run code. */
    private static boolean standard(String namespace) {
        return namespace != null && (namespace.isEmpty() || STANDARD.stream().anyMatch(namespace::startsWith));
    }

    private void model(BpmnModel model) {
        if (model.getProcesses().size() != 1 || !model.getProcesses().get(0).isExecutable()) {
            fault(0, "il faut exactement un processus, exécutable (isExecutable=\"true\")");
            return;
        }
        if (model.getLocationMap().isEmpty()) {
            fault(0, "le fichier n'a pas de dessin (BPMN DI), que les utilisateurs suivent à l'écran : enregistrez-le avec un éditeur "
                    + "BPMN, ou partez du circuit d'un programme existant");
            return;
        }
        for (FlowElement element : model.getProcesses().get(0).getFlowElements()) {
            if (element instanceof FlowNode && model.getGraphicInfo(element.getId()) == null) {
                fault(element.getXmlRowNumber(), "l'élément « " + element.getId()
                        + " » n'a pas de place sur le dessin : enregistrez le diagramme (BPMN DI) avec le fichier");
            }
        }
        for (ValidationError error : new ProcessValidatorFactory().createDefaultProcessValidator().validate(model)) {
            if (!error.isWarning()) {
                fault(error.getXmlLineNumber(), error.getProblem() + " : " + error.getDefaultDescription());
            }
        }
    }

    private void fault(int line, String what) {
        faults.add("Circuit « " + path + " »" + (line > 0 ? ", ligne " + line : "") + " : " + what + ".");
    }
}
