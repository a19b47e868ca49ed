package fr.jalon.features.workflow.control;

import fr.jalon.features.workflow.ProcessKey;
import fr.jalon.features.workflow.WorkflowProblem;
import fr.jalon.kernel.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.ProcessDefinition;

/** Finds what was deployed; a definition is named by its deployment's key, never by the process id in its file. */
final class Definitions {

    private final RepositoryService repository;

    Definitions(RepositoryService repository) {
        this.repository = repository;
    }

    Optional<byte[]> file(ProcessKey process) {
        return find(process).map(this::bytes);
    }

    String id(ProcessKey process) {
        return require(process).getId();
    }

    String xml(ProcessKey process) {
        return new String(bytes(require(process)), StandardCharsets.UTF_8);
    }

    /** Follows every path from the plain start to the first user tasks, without weighing conditions. */
    Set<String> firstTasks(ProcessKey process) {
        Process model = repository.getBpmnModel(id(process)).getMainProcess();
        Deque<FlowElement> open = new ArrayDeque<>(model.findFlowElementsOfType(StartEvent.class, false));
        Set<FlowElement> seen = new HashSet<>();
        Set<String> tasks = new TreeSet<>();
        while (!open.isEmpty()) {
            FlowElement element = open.pop();
            if (element instanceof UserTask) {
                tasks.add(element.getId());
            } else if (seen.add(element) && element instanceof FlowNode node) {
                node.getOutgoingFlows().stream().map(SequenceFlow::getTargetFlowElement).forEach(open::add);
            }
        }
        return tasks;
    }

    private ProcessDefinition require(ProcessKey process) {
        return find(process).orElseThrow(() -> new Problem(WorkflowProblem.PROCESS_UNKNOWN, "Le circuit « " + process.path()
                + " » n'est pas en service. Signalez-le à l'administrateur de la plateforme."));
    }

    private Optional<ProcessDefinition> find(ProcessKey process) {
        return repository.createDeploymentQuery().deploymentKey(process.toString()).list().stream().findFirst()
                .map(d -> repository.createProcessDefinitionQuery().deploymentId(d.getId()).singleResult());
    }

    private byte[] bytes(ProcessDefinition definition) {
        try (InputStream file = repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
