package fr.jalon.kernel.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.jalon.kernel.tenancy.NoTenantException;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransactionMemoryTest {

    private final Tenancy tenancy = new Tenancy();
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final TenantId neighbour = new TenantId(UUID.randomUUID());
    private final Map<Object, Object> resources = new HashMap<>();
    private Object transaction = "first";
    private int reads;
    private final TransactionMemory memory = new TransactionMemory(registry(), tenancy);

    private TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class}, (self, method, args) -> switch (method.getName()) {
                    case "getTransactionKey" -> transaction;
                    case "getResource" -> resources.get(transaction + "/" + args[0]);
                    case "putResource" -> resources.put(transaction + "/" + args[0], args[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private int ask(TenantId as, Object about) {
        return tenancy.inTenant(as, () -> memory.once(getClass(), about, () -> ++reads));
    }

    @Test
    void onceShouldReadOnceForTheSameQuestionOfATransaction() {
        assertEquals(1, ask(tenant, "tree"));
        assertEquals(1, ask(tenant, "tree"));
        assertEquals(2, ask(tenant, "seats"));
    }

    @Test
    void onceShouldReadAgainAfterAChangeInTheTransaction() {
        ask(tenant, "tree");
        TransactionMemory.changed();
        assertEquals(2, ask(tenant, "tree"));
        assertEquals(2, ask(tenant, "tree"));
    }

    @Test
    void onceShouldReadAgainInTheNextTransaction() {
        ask(tenant, "tree");
        transaction = "second";
        assertEquals(2, ask(tenant, "tree"));
    }

    @Test
    void onceShouldRememberNothingOutsideATransaction() {
        transaction = null;
        ask(tenant, "tree");
        assertEquals(2, ask(tenant, "tree"));
    }

    @Test
    void onceShouldNotGiveTheAnswerOfOneTenantToAnother() {
        ask(tenant, "tree");
        assertEquals(2, ask(neighbour, "tree"));
    }

    @Test
    void onceShouldRefuseWithoutATenant() {
        assertThrows(NoTenantException.class, () -> memory.once(getClass(), "tree", () -> ++reads));
    }
}
