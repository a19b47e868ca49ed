package fr.jalon.kernel.wakeup;

import fr.jalon.kernel.persistence.TenantSql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Serves one wake-up in a transaction of its own. An EJB, because the timer is one: in an EJB's thread Payara enlists
 * connections only in transactions of the EJB container, and a transaction of CDI's {@code @Transactional} would lose the
 * tenant after its first statement.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WakeupTransaction {

    @Inject
    private TenantSql sql;

    @Inject
    @Any
    private Instance<WakeupHandler> handlers;

    private record Taken(String kind, UUID reference) {
    }

    /** @return false when another node has it already */
    public boolean take(UUID id) {
        return sql.one("SELECT kind, reference FROM control.take_wakeup(?)",
                row -> new Taken(row.getString(1), row.getObject(2, UUID.class)), id).map(this::wake).orElse(false);
    }

    private boolean wake(Taken taken) {
        WakeupHandler handler = handlers.stream().filter(h -> h.kind().equals(taken.kind())).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody serves wake-ups of kind " + taken.kind()));
        handler.wake(taken.reference());
        return true;
    }
}
