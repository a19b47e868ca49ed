package fr.jalon.features.form.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.form.FormProblem;
import fr.jalon.features.people.Access;
import fr.jalon.features.programme.definition.FormDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The forms that an engagement's programme declares, where they are filled in, and by whom. */
@ApplicationScoped
public class DeclaredForms {

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    /**
     * A form that someone asks for, which need not exist.
     *
     * @param form its code
     */
    public record At(UUID engagementId, UUID nodeId, String form) {
    }

    /**
     * A form on a node.
     *
     * @param definition what is declared
     */
    public record Place(UUID engagementId, UUID nodeId, FormDefinition definition) {
    }

    /** @return those that a team fills in together, in the order of the declaration; what each person is asked after a session is none of them */
    public List<FormDefinition> of(UUID engagementId) {
        return engagements.definition(engagementId).forms().stream().filter(DeclaredForms::shared).toList();
    }

    private static boolean shared(FormDefinition form) {
        return form.sessions().isEmpty();
    }

    /**
     * @return nodes that the caller sees
     * @throws Problem NOT_FOUND if nothing of the engagement may be seen
     */
    public Set<UUID> visible(UUID engagementId) {
        return access.requireVisible(engagementId);
    }

    /** @throws Problem NOT_FOUND if the node may not be seen; NO_FORM if the form is not filled in there */
    public Place seen(At at) {
        access.require(at.engagementId(), at.nodeId(), SeatRight.SEE);
        return place(at);
    }

    /** @throws Problem as {@link #seen}, and FORBIDDEN or NOT_YOURS, naming who may, if the caller may not fill it in */
    Place writable(At at) {
        Place place = seen(at);
        access.require(at.engagementId(), at.nodeId(), SeatRight.RECORD);
        // Cells keep their own history: nothing of them passes by the project's.
        engagements.requireRunning(at.engagementId());
        if (!holdsRole(at.nodeId(), place.definition())) {
            throw new Problem(FormProblem.NOT_YOURS, "« " + place.definition().label() + " » est rempli par : "
                    + String.join(", ", roleLabels(place)) + ".");
        }
        return place;
    }

    /** @throws Problem as {@link #seen}, and FORBIDDEN, naming who may, if the caller may not decide there */
    Place decidable(At at) {
        Place place = seen(at);
        access.require(at.engagementId(), at.nodeId(), SeatRight.DECIDE);
        return place;
    }

    /** @return whether the caller may fill in the form on a node that they see */
    public boolean mayWrite(UUID nodeId, FormDefinition form) {
        return access.may(nodeId, SeatRight.RECORD) && holdsRole(nodeId, form);
    }

    /** @return whether the caller may choose among compared rows */
    public boolean mayDecide(UUID nodeId) {
        return access.may(nodeId, SeatRight.DECIDE);
    }

    private boolean holdsRole(UUID nodeId, FormDefinition form) {
        return form.roles().isEmpty() || form.roles().stream().anyMatch(role -> access.mandateFor(nodeId, role).isPresent());
    }

    private List<String> roleLabels(Place place) {
        return place.definition().roles().stream().map(role ->
                engagements.definition(place.engagementId()).role(role).orElseThrow().label()).toList();
    }

    private Place place(At at) {
        NodeRef node = engagements.node(at.nodeId());
        return engagements.definition(at.engagementId()).form(at.form()).filter(DeclaredForms::shared).filter(form -> form.level().equals(node.level()))
                .map(form -> new Place(at.engagementId(), at.nodeId(), form))
                .orElseThrow(() -> new Problem(FormProblem.NO_FORM, "« " + node.label() + " » n'a pas de formulaire « " + at.form()
                        + " ». Ouvrez l'onglet des formulaires pour voir ceux du projet."));
    }
}
