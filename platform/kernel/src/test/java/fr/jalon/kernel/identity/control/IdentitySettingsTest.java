package fr.jalon.kernel.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.identity.entity.ProviderSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentitySettingsTest {

    @Test
    void absentSettingsShouldBeTheSafeOnes() {
        IdentitySettings settings = read(Map.of());
        assertTrue(settings.production());
        assertEquals(Duration.ofMinutes(30), settings.idleLimit());
        assertEquals(Duration.ofHours(10), settings.absoluteLimit());
        assertEquals(Duration.ofDays(7), settings.invitationLife());
        assertTrue(settings.scriptClientId().isEmpty());
        assertFalse(settings.administrator("nord", "1"));
    }

    @Test
    void scriptTokensShouldBeRefusedInProductionAtStart() {
        assertThrows(IllegalStateException.class, () -> read(Map.of("jalon.oidc.script-client-id", "s")));
        assertThrows(IllegalStateException.class,
                () -> read(Map.of("jalon.oidc.script-client-id", "s", "jalon.profile", "production")));
        assertEquals("s", read(Map.of("jalon.oidc.script-client-id", "s", "jalon.profile", "local")).scriptClientId().orElseThrow());
        assertEquals("s", read(Map.of("jalon.oidc.script-client-id", "s", "jalon.profile", "test")).scriptClientId().orElseThrow());
    }

    @Test
    void anUnknownProfileShouldNotPassForALaxOne() {
        assertThrows(IllegalStateException.class, () -> read(Map.of("jalon.profile", "dev")));
    }

    @Test
    void administratorsShouldBeNamedByProviderAndSubject() {
        IdentitySettings settings = read(Map.of("jalon.administrators", "nord|1, sud|a|b"));
        assertTrue(settings.administrator("nord", "1"));
        assertTrue(settings.administrator("sud", "a|b"));
        assertFalse(settings.administrator("sud", "1"));
        assertThrows(IllegalStateException.class, () -> read(Map.of("jalon.administrators", "someone@example.org")));
    }

    @Test
    void limitsShouldBeConfigurableAndNeverEmpty() {
        assertEquals(Duration.ofMinutes(5), read(Map.of("jalon.session.idle-limit", "PT5M")).idleLimit());
        assertThrows(IllegalStateException.class, () -> read(Map.of("jalon.session.absolute-limit", "PT0S")));
    }

    @Test
    void theOriginShouldBeThatOfThePublicAddress() {
        IdentitySettings settings = read(Map.of("jalon.public-url", "https://jalon.example:8443/"));
        assertEquals("https://jalon.example:8443", settings.origin());
        assertEquals("https://jalon.example:8443/auth/callback", settings.address("/auth/callback").toString());
    }

    @Test
    void everyAddressOfAProviderShouldBeConfigurable() {
        Map<String, String> written = new HashMap<>(Map.of("jalon.oidc.psc.issuer", "https://id.example/realms/r",
                "jalon.oidc.psc.client-id", "c", "jalon.oidc.psc.scopes", "openid scope_all", "jalon.oidc.psc.acr", "eidas1, eidas2",
                "jalon.oidc.psc.authorization-url", "https://wallet.example/auth", "jalon.oidc.psc.subject-claim", "SubjectNameID",
                "jalon.oidc.psc.discovery-url", "https://id.example/.well-known/wallet-openid-configuration",
                "jalon.oidc.psc.user-info", "true", "jalon.oidc.psc.client-auth", "body"));
        ProviderSettings settings = new ProviderConfiguration(name -> Optional.ofNullable(written.get(name)), true)
                .read("psc", "National").orElseThrow();
        assertEquals("https://wallet.example/auth", settings.endpoints().authorization().orElseThrow().toString());
        assertEquals("SubjectNameID", settings.subjectClaim());
        assertEquals(2, settings.acceptedAcr().size());
        assertTrue(settings.userInfo());
        assertFalse(settings.client().secretInHeader());
        assertFalse(settings.endpoints().complete());
    }

    @Test
    void aProviderWithoutEncryptionShouldBeRefusedInProduction() {
        Map<String, String> written = Map.of("jalon.oidc.nord.issuer", "http://id.example", "jalon.oidc.nord.client-id", "c");
        assertThrows(IllegalStateException.class,
                () -> new ProviderConfiguration(name -> Optional.ofNullable(written.get(name)), true).read("nord", "Nord"));
        assertTrue(new ProviderConfiguration(name -> Optional.ofNullable(written.get(name)), false).read("nord", "Nord").isPresent());
        assertTrue(new ProviderConfiguration(name -> Optional.ofNullable(written.get(name)), true).read("sud", "Sud").isEmpty());
    }

    private static IdentitySettings read(Map<String, String> configuration) {
        return IdentitySettings.read(name -> Optional.ofNullable(configuration.get(name)));
    }
}
