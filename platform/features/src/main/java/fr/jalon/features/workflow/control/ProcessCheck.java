package fr.jalon.features.workflow.control;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.exceptions.XMLException;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.EventDefinition;
import org.flowable.bpmn.model.EventGateway;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.InclusiveGateway;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.MessageEventDefinition;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.TerminateEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.io.InputStreamProvider;
import org.flowable.validation.ProcessValidatorFactory;
import org.flowable.validation.ValidationError;

/**
 * Decides what a BPMN file may hold: people's tasks, gateways and messages. Whatever runs code, waits for a timer or works
 * in the background is refused, since delays belong to the deadlines and code to the plugin's extensions.
 */
final class ProcessCheck {

    private static final Set<Class<?>> ELEMENTS = Set.of(StartEvent.class, EndEvent.class, UserTask.class,
            ExclusiveGateway.class, ParallelGateway.class, InclusiveGateway.class, EventGateway.class,
            IntermediateCatchEvent.class, BoundaryEvent.class, SequenceFlow.class, SubProcess.class, EventSubProcess.class);
    private static final Set<Class<?>> EVENTS = Set.of(MessageEventDefinition.class, TerminateEventDefinition.class);

    private final String path;
    private final List<String> faults = new ArrayList<>();

    private ProcessCheck(String path) {
        this.path = path;
    }

    /**
     * @param path names the file in the messages
     * @return French sentences, one per fault, with the line; empty if the process may run
     */
    static List<String> faults(String path, byte[] bpmn) {
        ProcessCheck check = new ProcessCheck(path);
        try {
            InputStreamProvider source = () -> new ByteArrayInputStream(bpmn);
            // Safe reading: no external entity, no document type.
            check.model(new BpmnXMLConverter().convertToBpmnModel(source, false, true));
        } catch (XMLException | FlowableException unreadable) {
            check.fault(0, "le fichier n'est pas un BPMN 2.0 lisible (" + unreadable.getMessage() + ")");
        }
        return check.faults;
    }

    private void model(BpmnModel model) {
        if (model.getProcesses().size() != 1 || !model.getProcesses().get(0).isExecutable()) {
            fault(0, "il faut exactement un processus, exécutable (isExecutable=\"true\")");
            return;
        }
        Process process = model.getProcesses().get(0);
        if (!process.getExecutionListeners().isEmpty() || !process.getEventListeners().isEmpty()) {
            fault(process.getXmlRowNumber(), "un processus ne peut pas avoir d'écouteur : retirez-le");
        }
        elements(model, process.getFlowElements());
        if (faults.isEmpty()) {
            for (ValidationError error : new ProcessValidatorFactory().createDefaultProcessValidator().validate(model)) {
                if (!error.isWarning()) {
                    fault(error.getXmlLineNumber(), error.getProblem() + " : " + error.getDefaultDescription());
                }
            }
        }
    }

    private void elements(BpmnModel model, Collection<FlowElement> elements) {
        for (FlowElement element : elements) {
            element(element);
            if (element instanceof FlowNode && model.getGraphicInfo(element.getId()) == null) {
                fault(element, "n'a pas de place sur le dessin : enregistrez le diagramme (BPMN DI) avec le fichier");
            }
            if (element instanceof SubProcess part) {
                elements(model, part.getFlowElements());
            }
        }
    }

    private void element(FlowElement element) {
        if (!ELEMENTS.contains(element.getClass())) {
            fault(element, "est d'une sorte refusée (" + element.getClass().getSimpleName()
                    + ") : seuls les tâches de personnes, les branchements et les messages sont admis");
            return;
        }
        if (!element.getExecutionListeners().isEmpty()
                || element instanceof UserTask task && !task.getTaskListeners().isEmpty()) {
            fault(element, "a un écouteur : retirez-le");
        }
        if (element instanceof FlowNode node && (node.isAsynchronous() || node.isAsynchronousLeave())) {
            fault(element, "est asynchrone : retirez flowable:async");
        }
        if (element instanceof UserTask task && task.getSkipExpression() != null) {
            fault(element, "a une expression de saut : utilisez un branchement");
        }
        if (element instanceof Event event) {
            event.getEventDefinitions().forEach(definition -> event(element, definition));
        }
    }

    private void event(FlowElement element, EventDefinition definition) {
        if (!EVENTS.contains(definition.getClass())) {
            fault(element, "attend autre chose qu'un message (" + definition.getClass().getSimpleName()
                    + ") : les délais se déclarent dans le programme et arrivent par un message");
        }
    }

    private void fault(FlowElement element, String what) {
        fault(element.getXmlRowNumber(), "l'élément « " + element.getId() + " » " + what);
    }

    private void fault(int line, String what) {
        faults.add("Circuit « " + path + " »" + (line > 0 ? ", ligne " + line : "") + " : " + what + ".");
    }
}
