package fr.jalon.features.indicator.boundary;

import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorAdaptation;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorBoardDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorChoice;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorComparisonDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorPlaceDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorVersionDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.MeasureVersionDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.NewGapAnalysis;
import fr.jalon.features.indicator.boundary.IndicatorDtos.NewIndicator;
import fr.jalon.features.indicator.boundary.IndicatorDtos.NewMeasure;
import fr.jalon.features.indicator.boundary.IndicatorDtos.NewTarget;
import fr.jalon.features.indicator.boundary.IndicatorDtos.RecordReopeningOrder;
import fr.jalon.features.indicator.control.Choosing;
import fr.jalon.features.indicator.control.Collecting;
import fr.jalon.features.indicator.control.RecordClosings;
import fr.jalon.kernel.web.Api;
import fr.jalon.kernel.web.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The indicators of an engagement. */
@Path("/spaces/{slug}/engagements/{engagement}/indicators")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators")
public class IndicatorResource {

    @Inject
    private IndicatorView view;

    @Inject
    private Places places;

    @Inject
    private Collecting collecting;

    @Inject
    private Choosing choosing;

    @Inject
    private RecordClosings closings;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listIndicatorPlaces", summary = "Where indicators can be read: nodes that measure, and nodes above them",
            description = "Needs SEE on one node. A node above measuring ones is listed if all of these are seen. Empty if nothing is collected.")
    public List<IndicatorPlaceDto> places(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return places.of(engagement);
    }

    @GET
    @Path("/{node}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getIndicators", summary = "The indicators of one place, period by period, and the bank that it may choose from",
            description = "One of listIndicatorPlaces. Above the measuring nodes, numerators and denominators are summed.")
    public IndicatorBoardDto board(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("node") UUID node) {
        return view.board(engagement, node);
    }

    @GET
    @Path("/{node}/comparison")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "compareIndicators", summary = "Each indicator of each place directly below, in its newest period that is over",
            description = "One of listIndicatorPlaces.")
    public List<IndicatorComparisonDto> comparison(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node) {
        return view.comparison(engagement, node);
    }

    @POST
    @Path("/measures")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "enterMeasure", summary = "Enter a measure, correct it, or say why it cannot be measured",
            description = "Needs RECORD on the node. A correction is a new version. Answers 409 if the caller had not seen the newest one.")
    public void enter(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewMeasure body) {
        NewMeasure measure = Sent.present(body);
        collecting.enter(engagement, measure.spot(), measure.entry());
    }

    @GET
    @Path("/periods/{period}/measures/{indicator}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getMeasureVersions", summary = "The versions of a measure, newest first", description = "Needs SEE on its node.")
    public List<MeasureVersionDto> versions(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("period") UUID period, @PathParam("indicator") String indicator) {
        return view.versions(engagement, period, indicator);
    }

    @POST
    @Path("/measures/{measure}/validation")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "validateMeasure", summary = "Validate the newest version of a measure",
            description = "Needs a mandate in a role that the collection names, on the node or above it; not for whoever entered it.")
    public void validate(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("measure") UUID measure) {
        collecting.validate(engagement, measure);
    }

    @POST
    @Path("/measures/{measure}/analyses")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "analyseGap", summary = "Say why a measure misses its target and what is done about it",
            description = "Needs RECORD on the node. The newest analysis counts.")
    public void analyse(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("measure") UUID measure,
            NewGapAnalysis body) {
        NewGapAnalysis analysis = Sent.present(body);
        collecting.analyse(engagement, measure, analysis.cause(), analysis.action());
    }

    @POST
    @Path("/choices")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "chooseIndicator", summary = "Measure an indicator of the bank on a node, or not any more",
            description = "Needs RECORD on the node. Leaving one needs a reason.")
    public void choose(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, IndicatorChoice body) {
        IndicatorChoice choice = Sent.present(body);
        choosing.choose(engagement, IndicatorDtos.spot(choice.nodeId(), choice.indicator(), choice.version()), choice.chosen(), choice.reason());
    }

    @POST
    @Path("/adaptations")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "adaptIndicator", summary = "Adapt what an indicator says on a node: a new version with its reason",
            description = "Needs RECORD on the node. Measures in another unit are left out of sums.")
    public void adapt(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, IndicatorAdaptation body) {
        IndicatorAdaptation adaptation = Sent.present(body);
        choosing.adapt(engagement, IndicatorDtos.spot(adaptation.nodeId(), adaptation.indicator(), adaptation.version()), adaptation.said(),
                adaptation.reason());
    }

    @POST
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeIndicator", summary = "Write an indicator of a node's own", description = "Needs RECORD on the node.")
    public void write(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewIndicator body) {
        NewIndicator indicator = Sent.present(body);
        choosing.write(engagement, indicator.nodeId(), indicator.writing(), indicator.reason());
    }

    @POST
    @Path("/targets")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setIndicatorTarget", summary = "Set what a node aims at", description = "Needs RECORD on the node, and a reason.")
    public void aim(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewTarget body) {
        NewTarget target = Sent.present(body);
        choosing.aim(engagement, IndicatorDtos.spot(target.nodeId(), target.indicator(), target.version()), target.aim(), target.reason());
    }

    @POST
    @Path("/reopenings")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reopenRecords", summary = "Write in closed records of a node again, until a day",
            description = "Needs a mandate in a role that the collection's closing names, on the node or above it, and a reason.")
    public void reopen(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, RecordReopeningOrder body) {
        RecordReopeningOrder order = Sent.present(body);
        closings.reopen(engagement, order.nodeId(), order.collection(), order.reason(), order.until());
    }

    @GET
    @Path("/{node}/{indicator}/history")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getIndicatorHistory", summary = "What a node made of an indicator, newest first", description = "Needs SEE on the node.")
    public List<IndicatorVersionDto> history(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("node") UUID node, @PathParam("indicator") String indicator) {
        return view.history(engagement, node, indicator);
    }
}
