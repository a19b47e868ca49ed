package fr.jalon.features.workflow.control;

import java.util.Properties;
import javax.sql.DataSource;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.interceptor.CommandInterceptor;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** An engine over tables that Flyway makes, without timers, scripts, background work, users or events of its own. */
final class EngineSettings extends ProcessEngineConfigurationImpl {

    private final EngineTransactions transactions;

    private EngineSettings(String name, DataSource source, EngineTransactions transactions) {
        this.transactions = transactions;
        setEngineName(name);
        setDataSource(source);
        setDatabaseType(DATABASE_TYPE_POSTGRES);
        // Never a schema on the connection: JPA shares the pool.
        setDatabaseTablePrefix("workflow.");
        setTablePrefixIsSchema(true);
        setDatabaseSchemaUpdate(DB_SCHEMA_UPDATE_FALSE);
        // The default one writes act_ge_property in a transaction of its own.
        setIdGenerator(new StrongUuidGenerator());
        setHistoryLevel(HistoryLevel.ACTIVITY);
        setDisableIdmEngine(true);
        setDisableEventRegistry(true);
        setAsyncExecutorActivate(false);
        setAsyncHistoryEnabled(false);
        setEnableHistoryCleaning(false);
        setUseClassForNameClassLoading(false);
        setExpressionManager(new VariablesOnly());
    }

    /** @return the engine that serves tenants, inside the container's transactions */
    static EngineSettings serving(DataSource source, EngineTransactions transactions) {
        EngineSettings settings = new EngineSettings("jalon", source, transactions);
        settings.setTransactionsExternallyManaged(true);
        ManagedTransactionFactory containers = new ManagedTransactionFactory();
        Properties properties = new Properties();
        // The engine's default leaves the handle open, and the pool one connection poorer.
        properties.setProperty("closeConnection", "true");
        containers.setProperties(properties);
        settings.setTransactionFactory(containers);
        settings.setResourceDataManager(new SharedFiles(settings));
        return settings;
    }

    /** @return an engine that only deploys, in transactions of its own, logged in as the owner of the tables */
    static EngineSettings deploying(DataSource owner) {
        return new EngineSettings("jalon-deployer", owner, null);
    }

    @Override
    public CommandInterceptor createTransactionInterceptor() {
        return transactions == null ? null : new JoinedTransactions(transactions);
    }

    @Override
    public Runnable getProcessEngineCloseRunnable() {
        // The engine's own would clear locks of background work in every tenant's rows; there is no background work.
        return null;
    }
}
