package fr.jalon.features.workflow.control;

import fr.jalon.features.workflow.ProcessKey;
import fr.jalon.features.workflow.WorkflowProblem;
import fr.jalon.kernel.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.Deployment;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Writes definitions, logged in as the owner of the tables: the application's own role may only read them. An engine is
 * built for each deployment and closed after it, as a plugin version is deployed once in its life.
 */
final class Deployer {

    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private final DataSource owner;

    /**
     * @param url      JDBC address
     * @param user     owner of the tables
     * @param password of that role
     */
    Deployer(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        // Row-level security is forced on the owner too: the definitions' files belong to the nil UUID, no tenant.
        source.setOptions("-c app.tenant=" + NIL);
        this.owner = source;
    }

    /** Deploys what is not there yet. */
    void deploy(ProcessKey process, byte[] bpmn) {
        inEngine(repository -> {
            if (!sameAlready(repository, process, bpmn)) {
                write(repository, process, bpmn);
            }
            return null;
        });
    }

    private static void write(RepositoryService repository, ProcessKey process, byte[] bpmn) {
        try {
            repository.createDeployment().key(process.toString()).name(process.pluginId() + " " + process.version())
                    .addInputStream(fileName(process), new ByteArrayInputStream(bpmn)).deploy();
        } catch (FlowableException | org.apache.ibatis.exceptions.PersistenceException failure) {
            // Another node may have been faster: the key is unique.
            if (!sameAlready(repository, process, bpmn)) {
                throw failure;
            }
        }
    }

    private static boolean sameAlready(RepositoryService repository, ProcessKey process, byte[] bpmn) {
        List<Deployment> deployments = repository.createDeploymentQuery().deploymentKey(process.toString()).list();
        for (Deployment deployment : deployments) {
            if (!Arrays.equals(bpmn, bytes(repository, deployment, process))) {
                throw new Problem(WorkflowProblem.PROCESS_REFUSED, "Le circuit « " + process.path() + " » de la version "
                        + process.version() + " est déjà en service avec un autre contenu. Une version ne change pas : "
                        + "publiez la modification sous un nouveau numéro de version.");
            }
        }
        return !deployments.isEmpty();
    }

    private static byte[] bytes(RepositoryService repository, Deployment deployment, ProcessKey process) {
        try (InputStream file = repository.getResourceAsStream(deployment.getId(), fileName(process))) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String fileName(ProcessKey process) {
        // The engine reads only files with this ending as processes.
        return process.path() + "20.xml";
    }

    private <T> T inEngine(Function<RepositoryService, T> work) {
        ProcessEngine engine = EngineSettings.deploying(owner).buildProcessEngine();
        try {
            return work.apply(engine.getRepositoryService());
        } finally {
            engine.close();
        }
    }
}
