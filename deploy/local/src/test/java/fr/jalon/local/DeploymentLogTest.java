package fr.jalon.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentLogTest {

    @TempDir
    private Path temporary;

    @Test
    void reasonShouldNameEachCauseOnceAndLeaveWrappersOut() throws IOException {
        Path log = Files.writeString(temporary.resolve("log"), """
            [2026-11-22] [] [SEVERE] Exception while loading the app : CDI deployment failure
            org.glassfish.deployment.common.DeploymentException: CDI deployment failure:WELD-001408
            \tat org.jboss.weld.Something.run(Something.java:1)
            org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies for type NodeStates
            Caused by: java.lang.IllegalStateException: jalon.tenants.dir is missing
            Caused by: java.lang.IllegalStateException: jalon.tenants.dir is missing
            """);
        assertEquals(List.of("org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies for type NodeStates",
            "java.lang.IllegalStateException: jalon.tenants.dir is missing"), DeploymentLog.reason(log).lines().map(String::strip).toList());
    }

    @Test
    void reasonShouldBeTheWrapperWhereItStandsAlone() throws IOException {
        Path log = Files.writeString(temporary.resolve("log"), """
            org.glassfish.deployment.common.DeploymentException: CDI deployment failure:WELD-000049: Unable to invoke connect()
            \tat org.jboss.weld.Something.run(Something.java:1)
            """);
        assertEquals("org.glassfish.deployment.common.DeploymentException: CDI deployment failure:WELD-000049: Unable to invoke connect()",
            DeploymentLog.reason(log).strip());
    }

    @Test
    void reasonShouldBeTheEndOfTheLogWhenItNamesNoException() throws IOException {
        Path log = Files.writeString(temporary.resolve("log"), "first\nlast\n");
        assertEquals("first\nlast", DeploymentLog.reason(log));
    }
}
