package fr.jalon.features.people.control;

import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.SpaceRole;
import fr.jalon.features.people.entity.Person;
import fr.jalon.kernel.audit.Actor;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Reads the card of who acts. */
@ApplicationScoped
public class SignedInPerson implements CurrentPerson {

    @Inject
    private Actor actor;

    @Inject
    private Persistence persistence;

    @Override
    public UUID id() {
        return card().id();
    }

    @Override
    public String name() {
        return card().name();
    }

    @Override
    public SpaceRole role() {
        return card().spaceRole();
    }

    private Person card() {
        return actor.personId().flatMap(id -> persistence.find(Person.class, id)).orElseThrow(() -> new Problem(
                CommonProblem.FORBIDDEN, "Votre compte n'a pas de fiche dans cet espace : demandez une invitation à qui le dirige."));
    }
}
