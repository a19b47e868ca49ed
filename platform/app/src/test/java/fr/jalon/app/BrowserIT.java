package fr.jalon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.local.DemoAccount;
import fr.jalon.local.MailPage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people do, in Debian's Chromium, on the deployed platform. Playwright plays {@code platform/web/e2e/journey}; its
 * own report counts each step, this test only needs all of them to pass.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BrowserIT {

    private static final File WEB = new File("../web");
    private static final Path PLUGINS = Path.of("target", "journey-plugins").toAbsolutePath();
    private static final int MINUTES = 30;

    @Test
    void journeyShouldPassInTheBrowser() throws IOException, InterruptedException, GeneralSecurityException {
        Platform.as(DemoAccount.CLAIRE_MARTIN);
        new PluginJars().write(PLUGINS);
        Path log = Path.of("target", "journey.log");
        ProcessBuilder browser = new ProcessBuilder("npx", "playwright", "test", "--project=journey").directory(WEB)
                .redirectErrorStream(true).redirectOutput(log.toFile());
        browser.environment().put("JALON_URL", ItServices.url());
        browser.environment().put("JALON_PLUGIN_FILES", PLUGINS.toString());
        browser.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        MailPage mail = MailPage.open(ItServices.services().mail());
        browser.environment().put("JALON_MAIL", mail.url());
        try {
            Process process = browser.start();
            assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "the browser tests did not end in " + MINUTES + " minutes");
            assertEquals(0, process.exitValue(), () -> tail(log));
        } finally {
            mail.close();
        }
    }

    private static String tail(Path log) {
        try {
            String text = Files.readString(log).lines().filter(line -> !line.matches("\\s*(attachment #.*|target/playwright/.*|─*)"))
                .collect(Collectors.joining("\n"));
            return text.substring(Math.max(0, text.length() - 6_000));
        } catch (IOException failure) {
            return failure.toString();
        }
    }
}
