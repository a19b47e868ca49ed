package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ADMIN_PLATEFORME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What scripts of an administrator rely on; what the administrator sees is played in the browser. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PluginAdminIT {

    @Test
    void documentShouldDescribeThePartsOfAnInstallation() throws IOException {
        JsonObject document = new JsonHttp(ItServices.url()).get("/openapi?format=json").required().json().getAsJsonObject();
        JsonObject content = document.getAsJsonObject("paths").getAsJsonObject("/api/v1/admin/plugins").getAsJsonObject("post")
            .getAsJsonObject("requestBody").getAsJsonObject("content");
        assertEquals(1, content.size(), content.toString());
        JsonObject schema = content.getAsJsonObject("multipart/form-data").getAsJsonObject("schema");
        JsonObject parts = (schema.has("$ref") ? document.getAsJsonObject("components").getAsJsonObject("schemas")
            .getAsJsonObject(schema.get("$ref").getAsString().replaceFirst(".*/", "")) : schema).getAsJsonObject("properties");
        assertEquals("binary", parts.getAsJsonObject("jar").get("format").getAsString());
        for (String part : parts.keySet()) {
            assertTrue(parts.getAsJsonObject(part).get("description").getAsString().length() > 10, part);
        }
        assertEquals(2, parts.size(), parts.toString());
    }

    @Test
    void aVersionShouldBeInstalledOnce() throws Exception {
        PluginJars jars = new PluginJars();
        JsonHttp administrator = Platform.as(ADMIN_PLATEFORME);
        JsonObject installed = ExampleDesk.install(administrator, jars.original()).required().json().getAsJsonObject();
        assertEquals("STARTED", installed.get("state").getAsString());
        assertEquals(409, ExampleDesk.install(administrator, jars.original()).status());
    }
}
