package fr.jalon.features.workflow.control;

import fr.jalon.features.workflow.ProcessKey;
import fr.jalon.features.workflow.Workflow;
import fr.jalon.features.workflow.WorkflowProblem;
import fr.jalon.kernel.persistence.TenantDataSource;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.runtime.Execution;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.task.api.Task;

/** The port on Flowable. Each query is closed twice: by the engine's tenant here, by the wall in the database. */
@ApplicationScoped
public class FlowableWorkflow implements Workflow {

    private EngineStart start;
    private Deployer deployer;
    private Tenancy tenancy;

    /** For the container's proxy. */
    protected FlowableWorkflow() {
    }

    @Inject
    FlowableWorkflow(EngineStart start, Deployer deployer, Tenancy tenancy) {
        this.start = start;
        this.deployer = deployer;
        this.tenancy = tenancy;
    }

    @Override
    public void deploy(ProcessKey process, byte[] bpmn) {
        List<String> faults = ProcessSafety.faults(process.path(), bpmn);
        if (!faults.isEmpty()) {
            throw new Problem(WorkflowProblem.PROCESS_REFUSED, String.join(" ", faults));
        }
        // Definitions are no tenant's rows; mostly they are there already and no second engine has to be built.
        Optional<byte[]> there = TenantDataSource.asSystem(() -> definitions().file(process));
        if (there.isEmpty() || !java.util.Arrays.equals(there.get(), bpmn)) {
            deployer.deploy(process, bpmn);
        }
    }

    @Override
    public void start(ProcessKey process, String businessKey, Map<String, Object> variables) {
        engine().getRuntimeService().createProcessInstanceBuilder()
                .processDefinitionId(definitions().id(process))
                .overrideProcessDefinitionTenantId(tenant())
                .businessKey(businessKey).variables(variables).start();
    }

    @Override
    public void startAt(ProcessKey process, String businessKey, String taskKey) {
        start(process, businessKey, Map.of());
        String instance = instance(businessKey).orElseThrow().getId();
        for (String first : currentTasks(businessKey)) {
            if (!first.equals(taskKey)) {
                engine().getRuntimeService().createChangeActivityStateBuilder().processInstanceId(instance)
                        .moveActivityIdTo(first, taskKey).changeState();
            }
        }
    }

    @Override
    public Set<String> currentTasks(String businessKey) {
        Set<String> keys = new TreeSet<>();
        for (Task task : engine().getTaskService().createTaskQuery().taskTenantId(tenant())
                .processInstanceBusinessKey(businessKey).list()) {
            keys.add(task.getTaskDefinitionKey());
        }
        return keys;
    }

    @Override
    public void complete(String businessKey, String taskKey, Map<String, Object> variables) {
        Task task = engine().getTaskService().createTaskQuery().taskTenantId(tenant())
                .processInstanceBusinessKey(businessKey).taskDefinitionKey(taskKey).singleResult();
        if (task == null) {
            throw new Problem(WorkflowProblem.TASK_NOT_CURRENT,
                    "Le circuit n'attend pas, ou n'attend plus, cette étape. Rechargez la page pour voir où il en est.");
        }
        engine().getTaskService().complete(task.getId(), variables);
    }

    @Override
    public boolean message(String businessKey, String messageName) {
        Optional<ProcessInstance> instance = instance(businessKey);
        if (instance.isEmpty()) {
            return false;
        }
        List<Execution> waiting = engine().getRuntimeService().createExecutionQuery().executionTenantId(tenant())
                .processInstanceId(instance.get().getId()).messageEventSubscriptionName(messageName).list();
        waiting.forEach(e -> engine().getRuntimeService().messageEventReceived(messageName, e.getId()));
        return !waiting.isEmpty();
    }

    @Override
    public List<String> currentActivities(String businessKey) {
        return instance(businessKey).map(i -> engine().getRuntimeService().getActiveActivityIds(i.getId()).stream().distinct()
                .sorted().toList()).orElse(List.of());
    }

    @Override
    public List<String> doneActivities(String businessKey) {
        return engine().getHistoryService().createHistoricProcessInstanceQuery().processInstanceTenantId(tenant())
                .processInstanceBusinessKey(businessKey).orderByProcessInstanceStartTime().asc().list().stream()
                .flatMap(i -> engine().getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(i.getId())
                        .finished().orderByHistoricActivityInstanceStartTime().asc().list().stream())
                .map(HistoricActivityInstance::getActivityId).distinct().toList();
    }

    @Override
    public Set<String> firstTasks(ProcessKey process) {
        return definitions().firstTasks(process);
    }

    @Override
    public String diagram(ProcessKey process) {
        return definitions().xml(process);
    }

    private Optional<ProcessInstance> instance(String businessKey) {
        return Optional.ofNullable(engine().getRuntimeService().createProcessInstanceQuery().processInstanceTenantId(tenant())
                .processInstanceBusinessKey(businessKey).singleResult());
    }

    private Definitions definitions() {
        return new Definitions(engine().getRepositoryService());
    }

    private ProcessEngine engine() {
        return start.engine();
    }

    private String tenant() {
        return tenancy.current().toString();
    }
}
