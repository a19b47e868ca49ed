package fr.jalon.features.workflow.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.workflow.ProcessKey;
import fr.jalon.features.workflow.Workflow;
import fr.jalon.features.workflow.WorkflowProblem;
import fr.jalon.kernel.persistence.Migrations;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import fr.jalon.local.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineWallsDbTest {

    private static final TenantId OURS = new TenantId(UUID.randomUUID());
    private static final TenantId NEIGHBOUR = new TenantId(UUID.randomUUID());
    private static final ProcessKey APPROVAL = new ProcessKey("example", "1.0.0", "processes/approval.bpmn");
    private static final Map<String, Object> SOMETHING = Map.of("subject", "ours");
    private static final Set<String> SHARED = Set.of("act_ge_property", "act_re_deployment", "act_re_procdef", "act_re_model",
        "act_procdef_info");

    private static TestDatabase.Database database;
    private static BoundTransactions transactions;
    private static ProcessEngine engine;
    private static Workflow workflow;

    private String subject;

    @BeforeAll
    static void startEngine() throws IOException {
        database = TestDatabase.freshDatabase("features",
            empty -> Migrations.migrate(empty.url(), empty.ownerUser(), empty.password()));
        Tenancy tenancy = new Tenancy();
        transactions = new BoundTransactions(database.app(), tenancy);
        engine = EngineSettings.serving(transactions, new EngineTransactions()).buildProcessEngine();
        Deployer deployer = new Deployer(database.url(), database.ownerUser(), database.password());
        workflow = new FlowableWorkflow(EngineStart.of(engine), deployer, tenancy);
        workflow.deploy(APPROVAL, ProcessSafetyTest.approval());
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void startInstance() {
        subject = UUID.randomUUID().toString();
        transactions.commit(OURS, () -> workflow.start(APPROVAL, subject, SOMETHING));
    }

    @Test
    void instanceShouldGoFromDraftToDecisionAndBack() {
        assertEquals(Set.of("prepare"), workflow(OURS, () -> workflow.currentTasks(subject)));
        complete("prepare", Map.of());
        complete("check", Map.of("checkOutcome", "BACK"));
        complete("prepare", Map.of());
        complete("check", Map.of("checkOutcome", "FORWARD"));
        complete("deliver", Map.of());
        complete("decide", Map.of("effect", "POSTPONED"));
        assertEquals(List.of("perfect"), workflow(OURS, () -> workflow.currentActivities(subject)));
        complete("perfect", Map.of("perfectOutcome", "REDELIVERY"));
        complete("decide", Map.of("effect", "ADMITTED"));
        assertEquals(Set.of(), workflow(OURS, () -> workflow.currentTasks(subject)));
        assertTrue(workflow(OURS, () -> workflow.doneActivities(subject)).containsAll(List.of("start", "decide", "admitted")));
    }

    @Test
    void messageShouldReachTheInstanceThatWaitsForItAndNoOther() {
        assertFalse(workflow(OURS, () -> workflow.message(subject, "deadline-expired")));
        complete("prepare", Map.of());
        complete("check", Map.of("checkOutcome", "FORWARD"));
        complete("deliver", Map.of());
        assertFalse(workflow(NEIGHBOUR, () -> workflow.message(subject, "deadline-expired")));
        assertTrue(workflow(OURS, () -> workflow.message(subject, "deadline-expired")));
        assertFalse(workflow(OURS, () -> workflow.message(UUID.randomUUID().toString(), "deadline-expired")));
        assertEquals(Set.of("decide"), workflow(OURS, () -> workflow.currentTasks(subject)));
        complete("decide", Map.of("effect", "ADMITTED"));
        assertEquals(Set.of(), workflow(OURS, () -> workflow.currentTasks(subject)));
    }

    @Test
    void neighbourShouldSeeTheDefinitionAndNoInstance() {
        assertEquals(Set.of("prepare"), workflow(NEIGHBOUR, () -> workflow.firstTasks(APPROVAL)));
        assertTrue(workflow(NEIGHBOUR, () -> workflow.diagram(APPROVAL)).contains("BPMNDiagram"));
        assertEquals(Set.of(), workflow(NEIGHBOUR, () -> workflow.currentTasks(subject)));
        assertEquals(List.of(), workflow(NEIGHBOUR, () -> workflow.currentActivities(subject)));
        assertEquals(List.of(), workflow(NEIGHBOUR, () -> workflow.doneActivities(subject)));
        assertFalse(workflow(NEIGHBOUR, () -> workflow.message(subject, "deadline-expired")));
        Problem refused = assertThrows(Problem.class,
            () -> transactions.commit(NEIGHBOUR, () -> workflow.complete(subject, "prepare", Map.of())));
        assertEquals(WorkflowProblem.TASK_NOT_CURRENT, refused.code());
        assertEquals(Set.of("prepare"), workflow(OURS, () -> workflow.currentTasks(subject)));
    }

    /** The engine itself, without our tenant in its queries: only the database's wall is left. */
    @Test
    void neighbourShouldNotReachAnInstanceByItsIdentifiers() {
        String task = workflow(OURS, () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(subject)
            .singleResult().getId());
        String instance = workflow(OURS, () -> engine.getRuntimeService().createProcessInstanceQuery()
            .processInstanceBusinessKey(subject).singleResult().getId());
        assertNull(workflow(NEIGHBOUR, () -> engine.getTaskService().createTaskQuery().taskId(task).singleResult()));
        assertEquals(0, workflow(NEIGHBOUR, () -> engine.getTaskService().createTaskQuery().count()));
        assertEquals(0, workflow(NEIGHBOUR, () -> engine.getHistoryService().createHistoricProcessInstanceQuery().count()));
        assertEquals(0, workflow(NEIGHBOUR, () -> engine.getHistoryService().createHistoricVariableInstanceQuery().count()));
        absent(() -> engine.getTaskService().complete(task));
        absent(() -> engine.getTaskService().claim(task, "someone"));
        absent(() -> engine.getTaskService().setVariable(task, "effect", "ADMITTED"));
        // This one the engine passes over in silence.
        transactions.commit(NEIGHBOUR, () -> engine.getTaskService().deleteTask(task, true));
        absent(() -> engine.getRuntimeService().setVariable(instance, "subject", "theirs"));
        absent(() -> engine.getRuntimeService().deleteProcessInstance(instance, "gone"));
        absent(() -> engine.getRuntimeService().trigger(instance));
        absent(() -> engine.getRuntimeService().messageEventReceived("deadline-expired", instance));
        assertEquals(Set.of("prepare"), workflow(OURS, () -> workflow.currentTasks(subject)));
        assertEquals("ours", workflow(OURS, () -> engine.getRuntimeService().getVariable(instance, "subject")));
    }

    @Test
    void rolledBackTransactionShouldLeaveNoInstance() {
        String undone = UUID.randomUUID().toString();
        transactions.rollBack(OURS, () -> {
            workflow.start(APPROVAL, undone, SOMETHING);
            assertEquals(Set.of("prepare"), workflow.currentTasks(undone));
            return null;
        });
        assertEquals(Set.of(), workflow(OURS, () -> workflow.currentTasks(undone)));
    }

    @Test
    void deployShouldDoNothingTwiceAndRefuseAnotherContent() throws IOException {
        workflow.deploy(APPROVAL, ProcessSafetyTest.approval());
        String changed = ProcessSafetyTest.text().replace("Rédiger", "Écrire");
        Problem refused = assertThrows(Problem.class, () -> workflow.deploy(APPROVAL, ProcessSafetyTest.bytes(changed)));
        assertEquals(WorkflowProblem.PROCESS_REFUSED, refused.code());
        assertEquals(1, workflow(OURS, () -> engine.getRepositoryService().createDeploymentQuery().count()));
    }

    @Test
    void newVersionShouldLeaveRunningInstancesOnTheirOwn() throws IOException {
        ProcessKey next = new ProcessKey("example", "1.1.0", APPROVAL.path());
        workflow.deploy(next, ProcessSafetyTest.bytes(ProcessSafetyTest.text().replace("id=\"prepare\"", "id=\"draft\"")
            .replace("\"prepare\"", "\"draft\"")));
        String newer = UUID.randomUUID().toString();
        transactions.commit(OURS, () -> workflow.start(next, newer, SOMETHING));
        assertEquals(Set.of("draft"), workflow(OURS, () -> workflow.currentTasks(newer)));
        assertEquals(Set.of("prepare"), workflow(OURS, () -> workflow.currentTasks(subject)));
    }

    @Test
    void expressionShouldReachNoMethodNorProperty() throws IOException {
        ProcessKey evil = new ProcessKey("evil", "1.0.0", "processes/evil.bpmn");
        workflow.deploy(evil, ProcessSafetyTest.bytes(ProcessSafetyTest.text()
            .replace("${checkOutcome == 'BACK'}", "${checkOutcome.getClass().forName('java.lang.Runtime') != null}")));
        String attack = UUID.randomUUID().toString();
        transactions.commit(OURS, () -> workflow.start(evil, attack, SOMETHING));
        transactions.commit(OURS, () -> workflow.complete(attack, "prepare", Map.of()));
        assertThrows(FlowableException.class,
            () -> transactions.commit(OURS, () -> workflow.complete(attack, "check", Map.of("checkOutcome", "BACK"))));
    }

    @Test
    void everyEngineTableShouldStandBehindTheWallExceptDefinitions() throws SQLException {
        List<String> open = strings(database.ownerConnection(), """
            SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'workflow'::regnamespace AND c.relkind = 'r'
              AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                       AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive))""");
        assertEquals(SHARED, Set.copyOf(open));
    }

    @Test
    void applicationShouldOnlyReadDefinitionsAndReachTheirFilesByTheFunctionAlone() throws SQLException {
        try (Connection app = database.appConnection(); Statement sql = app.createStatement()) {
            for (String table : SHARED) {
                for (String write : List.of("DELETE FROM workflow.", "TRUNCATE workflow.", "INSERT INTO workflow.")) {
                    SQLException refused = assertThrows(SQLException.class,
                        () -> sql.execute(write + table + (write.startsWith("INSERT") ? " DEFAULT VALUES" : "")));
                    assertEquals("42501", refused.getSQLState(), write + table);
                }
            }
            sql.execute("SELECT set_config('app.tenant', '" + OURS + "', false)");
            assertEquals(0, count(sql, "SELECT count(*) FROM workflow.act_ge_bytearray WHERE deployment_id_ IS NOT NULL"));
            assertTrue(count(sql, "SELECT count(*) FROM workflow.act_re_deployment d, workflow.definition_files(d.id_)") > 0);
        }
    }

    @Test
    void rowOfAnotherTenantShouldBeRefusedByTheDatabase() throws SQLException {
        try (Connection app = database.appConnection(); Statement sql = app.createStatement()) {
            assertThrows(SQLException.class, () -> sql.execute("SELECT * FROM workflow.act_ru_task"));
            sql.execute("SELECT set_config('app.tenant', '" + OURS + "', false)");
            assertThrows(SQLException.class, () -> sql.execute("INSERT INTO workflow.act_ru_task (id_, tenant_id_, tenant_id)"
                + " VALUES ('x', '" + NEIGHBOUR + "', '" + NEIGHBOUR + "')"));
            assertThrows(SQLException.class, () -> sql.execute("INSERT INTO workflow.act_ru_task (id_, tenant_id_)"
                + " VALUES ('x', '" + NEIGHBOUR + "')"));
        }
    }

    private void complete(String task, Map<String, Object> variables) {
        transactions.commit(OURS, () -> workflow.complete(subject, task, variables));
    }

    private static void absent(Runnable act) {
        assertThrows(FlowableObjectNotFoundException.class, () -> transactions.commit(NEIGHBOUR, act));
    }

    private static <T> T workflow(TenantId tenant, java.util.function.Supplier<T> question) {
        return transactions.commit(tenant, question);
    }

    private static List<String> strings(Connection owner, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (owner; Statement sql = owner.createStatement(); ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static long count(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
