package fr.jalon.kernel.space.control;

import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.identity.PersonCards;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.space.InvitationProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/** The one transaction of an acceptance: the link is used, the space opens and the card knows its account, or none of it. */
@ApplicationScoped
public class InvitationAcceptance {

    @Inject
    private TenantSql sql;

    @Inject
    private Instance<PersonCards> cards;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Runs in the bound tenant. */
    @Transactional(TxType.REQUIRES_NEW)
    public UUID bind(OpaqueSecret secret, UUID person, UUID account) {
        String outcome = sql.one("SELECT control.accept_invitation(?, ?, ?)", row -> row.getString(1), secret.hash(), account,
                clock.instant()).orElseThrow();
        switch (outcome) {
            case "ACCEPTED" -> cards.get().bind(person, account);
            case "ALREADY_BOUND" -> throw new Problem(InvitationProblem.ALREADY_BOUND, "Votre compte ou cette fiche est déjà "
                    + "rattaché dans cet espace. Demandez à la personne qui vous a invité de vérifier les fiches.");
            default -> throw new Problem(InvitationProblem.USED, "Ce lien d'invitation vient d'être utilisé ou a expiré.");
        }
        audit.record("invitation-accepted", "person", person, null, "Le compte invité a été rattaché à cette fiche.");
        return person;
    }
}
