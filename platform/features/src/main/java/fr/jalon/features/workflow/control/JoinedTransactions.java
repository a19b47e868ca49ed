package fr.jalon.features.workflow.control;

import org.flowable.common.engine.impl.context.Context;
import org.flowable.common.engine.impl.interceptor.AbstractCommandInterceptor;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandConfig;
import org.flowable.common.engine.impl.interceptor.CommandExecutor;

/** Runs each command of the engine in the transaction that {@link EngineTransactions} gives. */
final class JoinedTransactions extends AbstractCommandInterceptor {

    private final EngineTransactions transactions;

    JoinedTransactions(EngineTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T execute(CommandConfig config, Command<T> command, CommandExecutor executor) {
        return switch (config.getTransactionPropagation()) {
            // A command inside a command is in its transaction already, and Payara's interceptor is not made to be re-entered.
            case REQUIRED -> Context.getCommandContext() != null ? next.execute(config, command, executor)
                    : transactions.joined(() -> next.execute(config, command, executor));
            case REQUIRES_NEW -> transactions.separate(() -> next.execute(config, command, executor));
            case NOT_SUPPORTED -> next.execute(config, command, executor);
        };
    }
}
