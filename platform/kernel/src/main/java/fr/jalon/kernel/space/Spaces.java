package fr.jalon.kernel.space;

import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.space.control.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The spaces that the current account may enter with the provider it signed in with. */
@ApplicationScoped
public class Spaces {

    @Inject
    private ControlSql control;

    @Inject
    private CurrentAccount account;

    /** For the container. */
    public Spaces() {
    }

    /**
     * @param control reaches schema control
     * @param account who asks
     */
    public Spaces(ControlSql control, CurrentAccount account) {
        this.control = control;
        this.account = account;
    }

    /** @return the account's spaces, by name; empty for an account that nobody invited */
    public List<Space> mine() {
        return control.list("SELECT * FROM control.spaces_of(?)", TenantRows::space, account.id()).stream()
                .filter(this::open).toList();
    }

    /**
     * @return the space of that slug
     * @throws Problem NOT_FOUND if it does not exist, if the account has no card there, or if its provider is not accepted
     *                 there: the three answers do not differ
     */
    public Space require(String slug) {
        return control.one("SELECT * FROM control.space_of(?, ?)", TenantRows::space, account.id(), slug).filter(this::open)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND,
                        "Il n'y a pas d'espace à cette adresse pour votre compte. Revenez à l'accueil pour choisir un espace."));
    }

    private boolean open(Space space) {
        return space.tenant().accepts(account.provider());
    }
}
