package fr.jalon.kernel.space.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.identity.control.IdentityProviders;
import fr.jalon.kernel.identity.control.IdentitySettings;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.identity.control.TestControlSql;
import fr.jalon.kernel.identity.entity.SignedIn;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.KernelDatabase;
import fr.jalon.kernel.persistence.SqlFailure;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.space.Space;
import fr.jalon.kernel.space.Spaces;
import fr.jalon.kernel.space.Tenants;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.local.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceDbTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));

    private final TestDatabase.Database database = KernelDatabase.fresh();
    private final ControlSql control = TestControlSql.control(database);
    private final TenantSql own = TestControlSql.tenant(database, KernelDatabase.OWN);
    private final TenantSql neighbour = TestControlSql.tenant(database, KernelDatabase.NEIGHBOUR);
    private final UUID account = account("1");
    private final UUID person = Ids.next();

    @TempDir
    private Path folder;

    @Test
    void aLinkShouldOpenItsSpaceOnceAndForOneAccount() {
        OpaqueSecret link = issue(own, person);
        assertEquals("OPEN", state(link));
        assertEquals("ACCEPTED", accept(own, link, account));
        assertEquals("USED", state(link));
        assertEquals("REFUSED", accept(own, link, account));
        assertEquals("REFUSED", accept(own, link, account("2")));
        assertEquals(List.of("espace-un"), slugs(account));
        assertEquals(List.of(), slugs(account("2")));
    }

    @Test
    void anExpiredInventedOrReplacedLinkShouldBeRefused() {
        OpaqueSecret expired = OpaqueSecret.next();
        own.call("SELECT control.issue_invitation(?, ?, ?, ?, ?)", expired.hash(), person, account, NOW.minusSeconds(9), NOW);
        assertEquals("EXPIRED", state(expired));
        assertEquals("REFUSED", accept(own, expired, account));
        assertEquals("REFUSED", accept(own, OpaqueSecret.next(), account));
        OpaqueSecret replaced = issue(own, person);
        OpaqueSecret current = issue(own, person);
        assertEquals("REFUSED", accept(own, replaced, account));
        assertEquals("ACCEPTED", accept(own, current, account));
        assertFalse(issued(own, person), "a bound card needs no link");
    }

    @Test
    void aLinkShouldNotOpenTheNeighboursSpace() {
        OpaqueSecret link = issue(own, person);
        assertEquals("REFUSED", accept(neighbour, link, account));
        assertEquals("OPEN", state(link));
        assertEquals(List.of(), slugs(account));
    }

    @Test
    void invitationsShouldNeedABoundTenant() {
        assertThrows(SqlFailure.class, () -> control.call("SELECT control.issue_invitation(?, ?, ?, ?, ?)",
                OpaqueSecret.next().hash(), person, account, NOW, LATER));
    }

    @Test
    void oneAccountShouldHaveOneCardInASpaceAndALinkSurviveTheRefusal() {
        accept(own, issue(own, person), account);
        OpaqueSecret second = issue(own, Ids.next());
        assertEquals("ALREADY_BOUND", accept(own, second, account));
        assertEquals("OPEN", state(second));
        assertEquals("ACCEPTED", accept(own, second, account("2")));
    }

    @Test
    void aSpaceOfSomebodyElseShouldAnswerLikeOneThatDoesNotExist() throws IOException {
        declare("espace-un", "nord");
        declare("espace-deux", "nord");
        accept(own, issue(own, person), account);
        accept(neighbour, issue(neighbour, Ids.next()), account("2"));
        Spaces mine = spaces(account, "nord");
        Space space = mine.require("espace-un");
        assertEquals(person, space.person());
        assertEquals(KernelDatabase.OWN, space.tenant().id().value());
        Problem foreign = assertThrows(Problem.class, () -> mine.require("espace-deux"));
        Problem invented = assertThrows(Problem.class, () -> mine.require("espace-neuf"));
        assertEquals(CommonProblem.NOT_FOUND, foreign.code());
        assertEquals(foreign.code(), invented.code());
        assertEquals(foreign.getMessage(), invented.getMessage());
    }

    @Test
    void aSpaceShouldBeClosedToASessionOfAProviderThatItDoesNotAccept() throws IOException {
        declare("espace-un", "nord");
        accept(own, issue(own, person), account);
        assertEquals(1, spaces(account, "nord").mine().size());
        assertEquals(List.of(), spaces(account, "sud").mine());
        assertEquals(CommonProblem.NOT_FOUND, assertThrows(Problem.class, () -> spaces(account, "sud").require("espace-un")).code());
    }

    @Test
    void aBrokenFileShouldKeepTheLastGoodDeclarationAndBeShownWithItsLine() throws IOException {
        declare("espace-un", "nord");
        Files.writeString(folder.resolve("espace-un.yaml"), "slug: espace-un\nname: 3\n");
        Files.writeString(folder.resolve("espace-neuf.yaml"), "slug: espace-neuf\ncouleur: rouge\n");
        TenantRegistry registry = new TenantRegistry(control, new IdentityProviders(List.of()));
        registry.read(folder);
        List<SpaceOverview.Line> lines = new SpaceOverview(new Tenants(control, new Tenancy()), registry).lines();
        assertEquals(List.of("espace-deux", "espace-neuf", "espace-un"), lines.stream().map(SpaceOverview.Line::slug).toList());
        assertEquals(List.of(), lines.get(0).problems());
        assertTrue(lines.get(1).problems().stream().anyMatch(p -> p.file().equals("espace-neuf.yaml") && p.line() == 2));
        assertEquals("Espace espace-un", lines.get(2).name());
        assertTrue(lines.get(2).problems().stream().anyMatch(p -> p.line() == 2));
        assertEquals(KernelDatabase.OWN, new Tenants(control, new Tenancy()).bySlug("espace-un").orElseThrow().id().value());
    }

    @Test
    void aMissingFolderShouldBeAProblemAndNotAFailure() {
        TenantRegistry registry = new TenantRegistry(control, new IdentityProviders(List.of()));
        registry.read(folder.resolve("absent"));
        assertEquals(1, registry.folderProblems().size());
        assertEquals(2, new Tenants(control, new Tenancy()).all().size());
    }

    private void declare(String slug, String provider) throws IOException {
        Files.writeString(folder.resolve(slug + ".yaml"), """
                slug: %s
                name: Espace %s
                kind: REGION
                holidayZone: METROPOLE
                timeZone: Europe/Paris
                identityProvider: %s
                nationalProviders: []
                programmes: [exemple]
                """.formatted(slug, slug, provider));
        IdentityProviders providers = new IdentityProviders(List.of()) {
            @Override
            public boolean declared(String alias) {
                return true;
            }
        };
        new TenantRegistry(control, providers).read(folder);
    }

    private Spaces spaces(UUID id, String provider) {
        CurrentAccount current = new CurrentAccount(IdentitySettings.read(name -> Optional.empty()));
        current.admit(new SignedIn(id, provider, "https://nord.example", "1", "Un"), Optional.empty());
        return new Spaces(control, current);
    }

    private OpaqueSecret issue(TenantSql tenant, UUID card) {
        OpaqueSecret secret = OpaqueSecret.next();
        assertTrue(tenant.one("SELECT control.issue_invitation(?, ?, ?, ?, ?)", row -> row.getBoolean(1), secret.hash(), card,
                account, NOW, LATER).orElseThrow());
        return secret;
    }

    private boolean issued(TenantSql tenant, UUID card) {
        return tenant.one("SELECT control.issue_invitation(?, ?, ?, ?, ?)", row -> row.getBoolean(1),
                OpaqueSecret.next().hash(), card, account, NOW, LATER).orElseThrow();
    }

    private String accept(TenantSql tenant, OpaqueSecret link, UUID who) {
        return tenant.one("SELECT control.accept_invitation(?, ?, ?)", row -> row.getString(1), link.hash(), who, NOW).orElseThrow();
    }

    private String state(OpaqueSecret link) {
        return control.one("SELECT state FROM control.find_invitation(?, ?)", row -> row.getString(1), link.hash(), NOW).orElseThrow();
    }

    private List<String> slugs(UUID who) {
        return control.list("SELECT slug FROM control.spaces_of(?)", row -> row.getString(1), who);
    }

    private UUID account(String subject) {
        return control.one("SELECT control.recognise_account(?, ?, ?, ?, ?)", row -> row.getObject(1, UUID.class), Ids.next(),
                "https://nord.example", subject, "Un", NOW).orElseThrow();
    }
}
