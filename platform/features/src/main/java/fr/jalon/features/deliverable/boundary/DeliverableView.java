package fr.jalon.features.deliverable.boundary;

import fr.jalon.features.action.DueText;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.ActorDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.CodedDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.DeliverableDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.DeliverableRowDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.DiagramDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.ExpectedDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.NodeDto;
import fr.jalon.features.deadline.DeadlineDtos.SourceDto;
import fr.jalon.features.deliverable.control.Actors;
import fr.jalon.features.deliverable.control.Awaited;
import fr.jalon.features.deliverable.control.Declared;
import fr.jalon.features.deliverable.control.ObligationBook;
import fr.jalon.features.deliverable.control.Standing;
import fr.jalon.features.deadline.ClockWords;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.document.Confidentiality;
import fr.jalon.features.document.DocumentCard;
import fr.jalon.features.document.Documents;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.PartyRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.features.workflow.Workflow;
import fr.jalon.kernel.legaltime.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Builds what the screens show, inside the transaction. Rights are checked before. */
@ApplicationScoped
class DeliverableView {

    @Inject
    private ObligationBook book;

    @Inject
    private Actors actors;

    @Inject
    private Awaited awaited;

    @Inject
    private Declared declared;

    @Inject
    private Documents documents;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private Workflow workflow;

    @Inject
    private RoundView rounds;

    @Inject
    private DeadlineView deadlines;

    @Inject
    private SpaceSettings space;

    @Inject
    private LegalTime legalTime;

    List<DeliverableRowDto> rows(UUID engagementId) {
        ProgrammeDefinition programme = declared.programme(engagementId);
        List<Deadline> open = deadlines.open(engagementId);
        Awaited.Who who = awaited.in(engagementId);
        Set<UUID> visible = access.visible(engagementId);
        DueText words = words();
        return book.ofEngagement(engagementId).stream().filter(o -> visible.contains(o.nodeId())).map(o -> {
            Optional<Deadline> clock = Standing.clock(o, open);
            return new DeliverableRowDto(o.id(), o.code(), o.title(), NodeDto.of(who.node(o.nodeId())), phase(programme, o),
                    Standing.code(o), Standing.label(o), Standing.due(o, clock),
                    o.settled() ? null : clock.filter(Deadline::suspended).map(ClockWords::suspension)
                            .orElseGet(() -> words.of(Standing.due(o, clock))), Standing.late(o, clock, space.today()),
                    who.mustActOn(o));
        }).toList();
    }

    DeliverableDto whole(Obligation obligation) {
        ProgrammeDefinition programme = declared.programme(obligation.engagementId());
        Optional<DeliverableDefinition> definition = declared.deliverable(obligation);
        List<DocumentCard> readable = documents.linkedTo(obligation.id());
        return new DeliverableDto(obligation.id(), obligation.code(), obligation.title(),
                definition.map(DeliverableDefinition::description).orElse(null), obligation.engagementId(),
                NodeDto.of(engagements.node(obligation.nodeId())), phase(programme, obligation), Standing.code(obligation),
                Standing.label(obligation), expected(obligation), actor(obligation, obligation.producer()),
                obligation.checker() == null ? null : actor(obligation, obligation.checker()), obligor(obligation),
                obligation.validator() == null ? new ActorDto("Personne : la remise suffit", List.of())
                        : actor(obligation, obligation.validator()),
                deadlines.of(obligation, words()), readable,
                rounds.deliveries(obligation, readable.stream().map(DocumentCard::id).collect(Collectors.toSet())),
                rounds.decisions(obligation), rounds.observations(obligation), rounds.openPoints(obligation, programme),
                rounds.allowed(obligation), rounds.decisionKinds(obligation, programme), confidentialities(),
                form(programme, definition), definition.map(d -> SourceDto.of(programme, d.provenance())).orElse(null));
    }

    private static CodedDto form(ProgrammeDefinition programme, Optional<DeliverableDefinition> definition) {
        return definition.flatMap(declared -> Optional.ofNullable(declared.form()).flatMap(programme::form)
                .filter(form -> form.level().equals(declared.level()) && form.sessions().isEmpty()))
                .map(form -> new CodedDto(form.code(), form.label())).orElse(null);
    }

    DiagramDto diagram(Obligation obligation) {
        String key = obligation.businessKey();
        List<String> current = obligation.begun() ? workflow.currentActivities(key)
                : List.copyOf(workflow.firstTasks(obligation.process()));
        return new DiagramDto(workflow.diagram(obligation.process()), current,
                obligation.begun() ? workflow.doneActivities(key) : List.of());
    }

    private ExpectedDto expected(Obligation obligation) {
        String task = Standing.task(obligation.step());
        return task == null || obligation.settled() ? null : new ExpectedDto(task, actors.who(obligation, obligation.awaitedRole()));
    }

    private ActorDto actor(Obligation obligation, String role) {
        return new ActorDto(declared.roleLabel(obligation.engagementId(), role), actors.names(obligation, role));
    }

    private ActorDto obligor(Obligation obligation) {
        List<String> people = engagements.party(obligation.nodeId(), obligation.obligor()).map(PartyRef::organisationName)
                .map(List::of).orElse(List.of());
        return new ActorDto(declared.obligorLabel(obligation), people);
    }

    private static CodedDto phase(ProgrammeDefinition programme, Obligation obligation) {
        return obligation.phase() == null ? null : new CodedDto(obligation.phase(),
                programme.phase(obligation.phase()).map(PhaseDefinition::label).orElse(obligation.phase()));
    }

    private static List<CodedDto> confidentialities() {
        return Arrays.stream(Confidentiality.values()).map(c -> new CodedDto(c.name(), c.label())).toList();
    }

    private DueText words() {
        return new DueText(legalTime.holidays(), space.zone(), space.today());
    }
}
