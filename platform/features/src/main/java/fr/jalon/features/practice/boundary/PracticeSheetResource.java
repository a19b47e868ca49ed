package fr.jalon.features.practice.boundary;

import fr.jalon.features.practice.boundary.PracticeDtos.NewPracticeReuse;
import fr.jalon.features.practice.boundary.PracticeDtos.NewPracticeTool;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeAct;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeFactsDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeLevelChoice;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeReason;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeReuseDto;
import fr.jalon.features.practice.control.Moderation;
import fr.jalon.features.practice.control.Reuses;
import fr.jalon.features.practice.control.Sharing;
import fr.jalon.features.practice.control.Tools;
import fr.jalon.features.practice.control.Writing;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One sheet. Acts answer with the sheet as it then is, and 409 if the caller had not read its newest revision. */
@Path("/spaces/{slug}/practices/{practice}")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "practices")
public class PracticeSheetResource {

    @Inject
    private PracticeView view;

    @Inject
    private Writing writing;

    @Inject
    private Tools tools;

    @Inject
    private Moderation moderation;

    @Inject
    private Sharing sharing;

    @Inject
    private Reuses reuses;

    @GET
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getPractice", summary = "One sheet, and what the caller may do with it",
            description = "Its author reads all of it, its moderators what was proposed, the others what is published to them.")
    public PracticeDto get(@PathParam("slug") String slug, @PathParam("practice") UUID practice) {
        return view.practice(practice);
    }

    @PUT
    @Path("/draft")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "writePractice", summary = "Write in the draft", description = "Its author. What is left out becomes empty.")
    public PracticeDto write(@PathParam("slug") String slug, @PathParam("practice") UUID practice, PracticeFactsDto body) {
        PracticeFactsDto facts = Sent.present(body);
        writing.write(practice, facts.revision(), facts.facts());
        return view.practice(practice);
    }

    @POST
    @Path("/draft")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "beginPracticeVersion", summary = "Begin the next version with what the newest one says",
            description = "Its author, while no other version is written or moderated. Readers keep the published one.")
    public PracticeDto beginNext(@PathParam("slug") String slug, @PathParam("practice") UUID practice, PracticeAct body) {
        writing.beginNext(practice, Sent.present(body).revision());
        return view.practice(practice);
    }

    @POST
    @Path("/tools")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "addPracticeTool", summary = "Join the newest version of a document to the draft",
            description = "Its author, with a document that they may read. The document's own rights go on deciding who opens it.")
    public PracticeDto addTool(@PathParam("slug") String slug, @PathParam("practice") UUID practice, NewPracticeTool body) {
        NewPracticeTool tool = Sent.present(body);
        tools.add(practice, tool.revision(), tool.documentId());
        return view.practice(practice);
    }

    @DELETE
    @Path("/tools/{tool}")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "removePracticeTool", summary = "Take a tool off the draft", description = "Its author. The document stays.")
    public PracticeDto removeTool(@PathParam("slug") String slug, @PathParam("practice") UUID practice, @PathParam("tool") UUID tool,
            @QueryParam("revision") Integer revision) {
        tools.remove(practice, revision, tool);
        return view.practice(practice);
    }

    @POST
    @Path("/proposal")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "proposePractice", summary = "Hand the draft to the moderators", description = "Its author. The version does not change any more.")
    public PracticeDto propose(@PathParam("slug") String slug, @PathParam("practice") UUID practice, PracticeAct body) {
        writing.propose(practice, Sent.present(body).revision());
        return view.practice(practice);
    }

    @POST
    @Path("/publication")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "publishPractice", summary = "Publish the proposed version",
            description = "A declared role on the node or above, as far up as the mandate stands; not the author.")
    public PracticeDto publish(@PathParam("slug") String slug, @PathParam("practice") UUID practice, PracticeLevelChoice body) {
        PracticeLevelChoice choice = Sent.present(body);
        moderation.publish(practice, choice.revision(), choice.level());
        return view.practice(practice);
    }

    @POST
    @Path("/refusal")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "refusePractice", summary = "Refuse the proposed version, with a motive", description = "As publishPractice.")
    public PracticeDto refuse(@PathParam("slug") String slug, @PathParam("practice") UUID practice, PracticeReason body) {
        PracticeReason motive = Sent.present(body);
        moderation.refuse(practice, motive.revision(), motive.reason());
        return view.practice(practice);
    }

    @POST
    @Path("/level")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "movePractice", summary = "Widen or narrow who reads the published version", description = "As publishPractice.")
    public PracticeDto move(@PathParam("slug") String slug, @PathParam("practice") UUID practice, PracticeLevelChoice body) {
        PracticeLevelChoice choice = Sent.present(body);
        moderation.move(practice, choice.revision(), choice.level());
        return view.practice(practice);
    }

    @POST
    @Path("/withdrawal")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "withdrawPractice", summary = "Take a sheet out of the base, with a reason; what is shared of it ends",
            description = "Its author, and once it is published its moderators. It stays readable for who has its address.")
    public PracticeDto withdraw(@PathParam("slug") String slug, @PathParam("practice") UUID practice, PracticeReason body) {
        PracticeReason reason = Sent.present(body);
        moderation.withdraw(practice, reason.revision(), reason.reason());
        return view.practice(practice);
    }

    @POST
    @Path("/sharing")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "sharePractice", summary = "Show the published version to all other spaces",
            description = "Needs SHARE_PRACTICES, and a sheet published to the whole space. No document and no person is shown.")
    public PracticeDto share(@PathParam("slug") String slug, @PathParam("practice") UUID practice, PracticeAct body) {
        sharing.share(practice, Sent.present(body).revision());
        return view.practice(practice);
    }

    @POST
    @Path("/sharing/revocation")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "revokePracticeSharing", summary = "Take it back from the other spaces, with a reason", description = "Needs SHARE_PRACTICES.")
    public PracticeDto revoke(@PathParam("slug") String slug, @PathParam("practice") UUID practice, PracticeReason body) {
        PracticeReason reason = Sent.present(body);
        sharing.revoke(practice, reason.revision(), reason.reason());
        return view.practice(practice);
    }

    @POST
    @Path("/reuses")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "reusePractice", summary = "Begin a row of a form of the caller's project from the published version",
            description = "Needs what writing in that form needs. The row says which sheet and version it came from.")
    public PracticeReuseDto reuse(@PathParam("slug") String slug, @PathParam("practice") UUID practice, NewPracticeReuse body) {
        NewPracticeReuse place = Sent.present(body);
        return dto(reuses.of(practice, place.engagementId(), place.nodeId()));
    }

    static PracticeReuseDto dto(Reuses.Begun begun) {
        return new PracticeReuseDto(begun.engagementId(), begun.nodeId(), begun.form(), begun.formLabel(), begun.rowKey(), List.copyOf(begun.shortened()));
    }
}
