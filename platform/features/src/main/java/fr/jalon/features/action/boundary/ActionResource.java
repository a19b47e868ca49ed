package fr.jalon.features.action.boundary;

import fr.jalon.features.action.DueText;
import fr.jalon.features.action.control.MyActions;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** « Mes actions ». */
@Path("/spaces/{slug}/actions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "actions")
public class ActionResource {

    @Inject
    private MyActions actions;

    @Inject
    private SpaceSettings space;

    @Inject
    private LegalTime legalTime;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listMyActions", summary = "What waits for the caller in this space",
            description = "Open to everyone with a card in the space; each sees only what waits for them. Most consequential first.")
    public List<ActionDto> list(@PathParam("slug") String slug) {
        DueText words = new DueText(legalTime.holidays(), space.zone(), space.today());
        return actions.list().stream().map(action -> ActionDto.of(action, words, slug)).toList();
    }
}
