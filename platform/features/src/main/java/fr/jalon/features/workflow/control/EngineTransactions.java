package fr.jalon.features.workflow.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/**
 * Opens the container's transactions for the engine. A bean, because a transaction that the engine begins itself at the
 * container's TransactionManager does not enlist connections on Payara, and would commit by halves.
 */
@ApplicationScoped
public class EngineTransactions {

    /** Joins the caller's transaction, or opens one. */
    @Transactional(TxType.REQUIRED)
    public <T> T joined(Supplier<T> work) {
        return work.get();
    }

    /** Opens a transaction of its own beside the caller's. */
    @Transactional(TxType.REQUIRES_NEW)
    public <T> T separate(Supplier<T> work) {
        return work.get();
    }
}
