package fr.jalon.features.workflow.control;

import fr.jalon.kernel.persistence.TenantDataSource;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.web.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flowable.engine.ProcessEngine;

/** Starts the engine with the application and closes it at its end. */
@ApplicationScoped
public class EngineStart {

    @Inject
    private TenantSql sql;

    @Inject
    private EngineTransactions transactions;

    private ProcessEngine engine;

    static EngineStart of(ProcessEngine started) {
        EngineStart start = new EngineStart();
        start.engine = started;
        return start;
    }

    // Not from an EJB: threads that the engine might make would inherit its bean-managed transaction.
    void start(@Observes @Priority(StartOrder.WORKFLOW) @Initialized(ApplicationScoped.class) Object start) {
        engine = TenantDataSource.asSystem(() -> EngineSettings.serving(sql.shared(), transactions).buildProcessEngine());
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
        if (engine != null) {
            engine.close();
        }
    }

    ProcessEngine engine() {
        if (engine == null) {
            throw new IllegalStateException("the workflow engine has not started");
        }
        return engine;
    }

    @Produces
    @Singleton
    Deployer deployer() {
        var config = ConfigProvider.getConfig();
        return new Deployer(config.getValue("jalon.db.url", String.class),
                config.getValue("jalon.db.owner.user", String.class),
                config.getValue("jalon.db.owner.password", String.class));
    }
}
