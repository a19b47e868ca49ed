package fr.jalon.kernel.space;

import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** The space in the path of the current request; set by the filter that checked it. */
@RequestScoped
public class CurrentSpace {

    private Space space;

    /** Called once per request, by who checked that the account may enter. */
    public void enter(Space entered) {
        this.space = entered;
    }

    /** @return the space, empty for a request outside of any */
    public Optional<Space> find() {
        return Optional.ofNullable(space);
    }

    /**
     * @return the tenant of the space
     * @throws Problem NOT_FOUND outside of any space
     */
    public Tenant tenant() {
        return require().tenant();
    }

    /**
     * @return the caller's own card in the space
     * @throws Problem NOT_FOUND outside of any space
     */
    public UUID person() {
        return require().person();
    }

    private Space require() {
        return find().orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Cette adresse n'appartient à aucun espace."));
    }
}
