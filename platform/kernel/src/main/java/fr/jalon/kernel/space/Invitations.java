package fr.jalon.kernel.space;

import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.identity.control.IdentitySettings;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.identity.control.RateLimits;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.space.control.InvitationAcceptance;
import fr.jalon.kernel.space.control.TenantRows;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * One-time links that bind a person's card to the account of whoever opens the link. The secret stands in the link alone,
 * behind its {@code #}, which browsers send to nobody; it is shown once to the inviter and kept as a hash.
 */
@ApplicationScoped
public class Invitations {

    @Inject
    private ControlSql control;

    @Inject
    private TenantSql sql;

    @Inject
    private Tenancy tenancy;

    @Inject
    private CurrentAccount account;

    @Inject
    private InvitationAcceptance acceptance;

    @Inject
    private IdentitySettings settings;

    @Inject
    private RateLimits limits;

    @Inject
    private Clock clock;

    /**
     * A link for the inviter to hand over.
     *
     * @param url       holds the secret, shown this once
     * @param expiresAt after that it is refused
     */
    public record Issued(URI url, Instant expiresAt) {
    }

    /**
     * @param slug     the space that is open now
     * @param personId the card that is bound to the account now
     */
    public record Accepted(String slug, UUID personId) {
    }

    private record Found(TenantId tenant, UUID person, String state) {
    }

    /**
     * Makes the link of a card of the bound tenant, in the current transaction. A former unused link of that card ends.
     *
     * @throws Problem {@link InvitationProblem#ALREADY_BOUND} if the card has its account
     */
    public Issued issue(UUID person) {
        OpaqueSecret secret = OpaqueSecret.next();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(settings.invitationLife());
        boolean issued = sql.one("SELECT control.issue_invitation(?, ?, ?, ?, ?)", row -> row.getBoolean(1), secret.hash(),
                person, account.id(), now, expiresAt).orElseThrow();
        if (!issued) {
            throw new Problem(InvitationProblem.ALREADY_BOUND, "Cette personne a déjà un compte dans cet espace.");
        }
        return new Issued(settings.address("/invitation#" + secret.value()), expiresAt);
    }

    /**
     * Binds the current account to the card that the link is for, in one transaction.
     *
     * @param token the secret of the link
     * @throws Problem one of {@link InvitationProblem}, or TOO_MANY
     */
    public Accepted accept(String token) {
        limits.invitation(account.id());
        OpaqueSecret secret = OpaqueSecret.parse(token).orElseThrow(Invitations::unknown);
        Found found = control.one("SELECT tenant_id, person_id, state FROM control.find_invitation(?, ?)", row -> new Found(
                new TenantId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class), row.getString(3)), secret.hash(),
                clock.instant()).orElseThrow(Invitations::unknown);
        requireOpen(found.state());
        Tenant tenant = control.one("SELECT * FROM control.tenant_by_id(?)", TenantRows::tenant, found.tenant().value()).orElseThrow();
        requireProvider(tenant);
        UUID accountId = account.id();
        tenancy.inTenant(tenant.id(), () -> acceptance.bind(secret, found.person(), accountId));
        return new Accepted(tenant.slug(), found.person());
    }

    private static Problem unknown() {
        return new Problem(InvitationProblem.UNKNOWN,
                "Ce lien d'invitation n'existe pas ou a été remplacé. Vérifiez que vous l'avez copié en entier, ou demandez-en un nouveau.");
    }

    private static void requireOpen(String state) {
        if (state.equals("USED")) {
            throw new Problem(InvitationProblem.USED, "Ce lien d'invitation a déjà servi. Si ce n'est pas par vous, "
                    + "prévenez la personne qui vous a invité et demandez-lui un nouveau lien.");
        }
        if (state.equals("EXPIRED")) {
            throw new Problem(InvitationProblem.EXPIRED,
                    "Ce lien d'invitation a expiré. Demandez-en un nouveau à la personne qui vous a invité.");
        }
    }

    private void requireProvider(Tenant tenant) {
        if (!tenant.accepts(account.provider())) {
            throw new Problem(InvitationProblem.OTHER_PROVIDER, "L'espace « " + tenant.name() + " » n'accepte pas le compte avec "
                    + "lequel vous êtes connecté. Déconnectez-vous, reconnectez-vous par un autre fournisseur d'identité, puis rouvrez le lien.");
        }
    }
}
