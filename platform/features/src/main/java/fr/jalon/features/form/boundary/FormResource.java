package fr.jalon.features.form.boundary;

import fr.jalon.features.form.boundary.FormDtos.FormDto;
import fr.jalon.features.form.control.DeclaredForms;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The forms of an engagement. */
@Path("/spaces/{slug}/engagements/{engagement}/forms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "forms")
public class FormResource {

    @Inject
    private DeclaredForms forms;

    @Inject
    private FormView view;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listForms", summary = "The forms that the programme declares, and how far each is filled in",
            description = "Needs SEE on one node; only nodes that the caller sees are listed. Empty if none is declared.")
    public List<FormDto> list(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return view.forms(engagement, forms.visible(engagement));
    }
}
