package fr.jalon.features.form.boundary;

import fr.jalon.features.form.boundary.FormDtos.FormCellActDto;
import fr.jalon.features.form.boundary.FormDtos.FormContentDto;
import fr.jalon.features.form.boundary.FormDtos.FormEntryDto;
import fr.jalon.features.form.boundary.FormDtos.FormRowChange;
import fr.jalon.features.form.boundary.FormDtos.FormSpotDto;
import fr.jalon.features.form.boundary.FormDtos.FormStateDto;
import fr.jalon.features.form.boundary.FormDtos.FormVersionDto;
import fr.jalon.features.form.boundary.FormDtos.FormWeighing;
import fr.jalon.features.form.boundary.FormDtos.NewFormChoice;
import fr.jalon.features.form.boundary.FormDtos.NewFormRow;
import fr.jalon.features.form.control.Answers;
import fr.jalon.features.form.control.DeclaredForms;
import fr.jalon.features.form.control.DeclaredForms.At;
import fr.jalon.features.form.control.DeclaredForms.Place;
import fr.jalon.features.form.control.Filling;
import fr.jalon.features.form.control.Filling.Spot;
import fr.jalon.features.form.control.OwnRows;
import fr.jalon.features.form.control.Sheets;
import fr.jalon.features.form.control.Weighing;
import fr.jalon.features.form.entity.FormCell;
import fr.jalon.kernel.web.Api;
import fr.jalon.kernel.web.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What stands in one form on one node. Acts answer with what stands there after them: on a cell with that cell, which costs the same in a
 * small grid and in a large one, on rows, weights and choices with all that changed. Several people write at once: a cell
 * that someone holds, or that was written since the caller read it, answers 409 and is left as it is.
 */
@Path("/spaces/{slug}/engagements/{engagement}/nodes/{node}/forms/{form}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "forms")
public class FormAnswerResource {

    @Inject
    private DeclaredForms forms;

    @Inject
    private Sheets sheets;

    @Inject
    private Answers answers;

    @Inject
    private Filling filling;

    @Inject
    private OwnRows rows;

    @Inject
    private Weighing weighing;

    @Inject
    private FormView view;

    @Inject
    private StateView states;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getForm", summary = "A form and all that stands in it", description = "Needs SEE on the node.")
    public FormContentDto content(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node, @PathParam("form") String form) {
        return view.content(forms.seen(new At(engagement, node, form)));
    }

    @GET
    @Path("/state")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getFormState", summary = "What happened in a form after a revision",
            description = "Needs SEE on the node. Ask every few seconds while the form is open, with the revision of the last answer.")
    public FormStateDto state(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node, @PathParam("form") String form, @QueryParam("since") long since) {
        Place place = forms.seen(new At(engagement, node, form));
        return answers.revision(place) == since ? StateView.unchanged(since) : states.since(sheets.read(place), since);
    }

    @PUT
    @Path("/cell")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeFormCell", summary = "Write in one field of one row, and let go of it",
            description = "Needs RECORD on the node, and one of the form's roles if it names some. Tells of that cell alone: counts follow by getFormState.")
    public FormCellActDto write(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node, @PathParam("form") String form, FormEntryDto body) {
        FormEntryDto entry = Sent.present(body);
        At at = new At(engagement, node, form);
        return states.acted(forms.seen(at), filling.write(at, spot(entry.row(), entry.field()),
                new Filling.Entry(entry.values(), entry.evidence(), entry.version())));
    }

    @POST
    @Path("/hold")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "holdFormCell", summary = "Keep others from writing in a cell for a minute",
            description = "Needs what writing needs. Send it again while typing; writing or letting go ends it.")
    public FormCellActDto hold(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node, @PathParam("form") String form, FormSpotDto body) {
        FormSpotDto spot = Sent.present(body);
        At at = new At(engagement, node, form);
        return states.acted(forms.seen(at), filling.hold(at, spot(spot.row(), spot.field())));
    }

    @POST
    @Path("/release")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "releaseFormCell", summary = "Let go of a cell; nothing happens if the caller does not hold it",
            description = "Needs what writing needs.")
    public void release(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node, @PathParam("form") String form, FormSpotDto body) {
        FormSpotDto spot = Sent.present(body);
        filling.release(new At(engagement, node, form), spot(spot.row(), spot.field()));
    }

    @GET
    @Path("/versions")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listFormCellVersions", summary = "Everything that stood in a cell, newest first",
            description = "Needs SEE on the node. Also of a row that was removed. Empty if nobody wrote there.")
    public List<FormVersionDto> versions(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node, @PathParam("form") String form, @QueryParam("row") String row, @QueryParam("field") String field) {
        return view.versions(answers.versions(forms.seen(new At(engagement, node, form)), row == null ? FormCell.SINGLE : row, field));
    }

    @POST
    @Path("/rows")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addFormRow", summary = "Add a row at the end of a section",
            description = "Needs what writing needs, and a grid that takes rows.")
    public FormStateDto add(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node, @PathParam("form") String form, NewFormRow body) {
        NewFormRow row = Sent.present(body);
        return after(new At(engagement, node, form), at -> rows.add(at, row.section(), row.label()));
    }

    @PUT
    @Path("/rows/{row}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeFormRow", summary = "Rename an added row, or put it elsewhere", description = "Needs what writing needs.")
    public FormStateDto change(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node, @PathParam("form") String form, @PathParam("row") String row, FormRowChange body) {
        FormRowChange change = Sent.present(body);
        return after(new At(engagement, node, form), at -> rows.change(at, row, change.label(), change.section(), change.before()));
    }

    @DELETE
    @Path("/rows/{row}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "removeFormRow", summary = "Remove an added row; what was written in it stays readable",
            description = "Needs what writing needs. The chosen row of a comparison is not removed.")
    public FormStateDto remove(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node, @PathParam("form") String form, @PathParam("row") String row) {
        return after(new At(engagement, node, form), at -> rows.remove(at, row));
    }

    @PUT
    @Path("/weights")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "weighForm", summary = "Set all weights of a comparison at once", description = "Needs what writing needs. They sum to 100.")
    public FormStateDto weigh(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node, @PathParam("form") String form, FormWeighing body) {
        FormWeighing weights = Sent.present(body);
        return after(new At(engagement, node, form), at -> weighing.weigh(at, weights.weights()));
    }

    @POST
    @Path("/choices")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "chooseFormRow", summary = "Choose one of the compared rows, with a motive",
            description = "Needs DECIDE on the node. The row lacks no required field. A later choice replaces it; both stay readable.")
    public FormStateDto choose(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node, @PathParam("form") String form, NewFormChoice body) {
        NewFormChoice choice = Sent.present(body);
        return after(new At(engagement, node, form), at -> weighing.choose(at, choice.row(), choice.motive()));
    }

    /** Does an act and tells what happened since the moment before it. */
    private FormStateDto after(At at, Consumer<At> act) {
        Place place = forms.seen(at);
        long before = answers.revision(place);
        act.accept(at);
        return states.since(sheets.read(place), before);
    }

    private static Spot spot(String row, String field) {
        return new Spot(row == null ? FormCell.SINGLE : row, field);
    }
}
