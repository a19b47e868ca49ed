package fr.jalon.app.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.tenancy.NoTenantException;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class TenantHookIT {

    private static final TenantId OWN = new TenantId(UUID.fromString("0190a000-0000-7000-8000-000000000001"));

    @Inject
    private Tenancy tenancy;

    @Inject
    private TenantSql sql;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Test
    void sqlShouldRunAsTheBoundTenant() throws Exception {
        transaction.begin();
        try {
            assertEquals(OWN.toString(), tenancy.inTenant(OWN,
                    () -> sql.one("SELECT current_setting('app.tenant')", row -> row.getString(1)).orElseThrow()));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void workWithoutTenantShouldBeRefusedInJava() throws Exception {
        transaction.begin();
        try {
            assertThrows(NoTenantException.class, () -> sql.one("SELECT 1 WHERE false", row -> 1));
        } finally {
            transaction.rollback();
        }
    }
}
