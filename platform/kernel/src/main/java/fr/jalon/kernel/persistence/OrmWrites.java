package fr.jalon.kernel.persistence;

import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Ends what {@link TransactionMemory} knows: EclipseLink writes changed objects when it pleases, before a query or at the end. */
public final class OrmWrites extends SessionEventAdapter {

    @Override
    public void postExecuteQuery(SessionEvent event) {
        if (event.getQuery().isModifyQuery()) {
            TransactionMemory.changed();
        }
    }
}
