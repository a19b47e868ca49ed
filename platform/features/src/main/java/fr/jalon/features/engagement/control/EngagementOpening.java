package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.EngagementChanged;
import fr.jalon.features.engagement.EngagementOpened;
import fr.jalon.features.engagement.control.OpeningRequest.ContractDraft;
import fr.jalon.features.engagement.control.OpeningRequest.NodeDraft;
import fr.jalon.features.engagement.control.OpeningRequest.OriginDraft;
import fr.jalon.features.engagement.control.OpeningRequest.PartyDraft;
import fr.jalon.features.engagement.entity.Contract;
import fr.jalon.features.engagement.entity.Engagement;
import fr.jalon.features.engagement.entity.Origin;
import fr.jalon.features.engagement.entity.Party;
import fr.jalon.features.organisation.Organisations;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.people.SeatKeeper;
import fr.jalon.features.programme.InstalledProgramme;
import fr.jalon.features.programme.ProgrammeCatalogue;
import fr.jalon.features.programme.definition.ContractDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Opens an engagement as a whole: everything is written and the calendar computed, or nothing is. */
@ApplicationScoped
public class EngagementOpening {

    private static final ContractDraft NOTHING_WRITTEN = new ContractDraft(null, null, null, null);

    @Inject
    private ProgrammeCatalogue programmes;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private SeatKeeper seats;

    @Inject
    private NodePlanting planting;

    @Inject
    private OriginBook origins;

    @Inject
    private ParameterRows parameters;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Persistence persistence;

    @Inject
    private Event<EngagementChanged> changes;

    @Inject
    private Event<EngagementOpened> openings;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws Problem INVALID_REQUEST with the path of each wrong field */
    public UUID open(OpeningRequest request) {
        InstalledProgramme programme = programmes.find(text(request.pluginId()), text(request.version()))
                .orElseThrow(() -> new Problem(CommonProblem.INVALID_REQUEST,
                        ProgrammeCatalogue.CLOSED,
                        List.of(new Problem.FieldError("programme", "Choisissez un programme de la liste."))));
        new OpeningRules(programme.definition(), knownOrganisations(request), knownPersons(request)).check(request);
        Engagement engagement = persistence.add(new Engagement(request.title().strip(), programmes.keep(programme), me.id(),
                clock.instant()));
        persistence.flush();
        Written written = new Written(engagement.id(), programme.definition(), space.today(), new HashMap<>());
        plant(written, request.tree(), null);
        persistence.flush();
        contract(written, request);
        request.origins().forEach(o -> origins.put(written.id(), written.nodes().get(o.nodeKey()),
                new Origin.Given(o.code(), o.date(), o.actual())));
        request.parameters().forEach(p -> parameters.set(written.id(), written.definition().parameter(p.code()).orElseThrow(),
                p.value().toString(), "Ouverture du projet", written.today(), me.id()));
        persistence.flush();
        request.seats().forEach(s -> seats.appoint(written.nodes().get(s.nodeKey()), s.role(), new SeatKeeper.Appointment(
                s.personId(), s.from() == null ? written.today() : s.from(), null, null)));
        audit.record("engagement-opened", "engagement", written.id(), written.id(), "Le projet « " + request.title().strip()
                + " » a été ouvert (" + programme.definition().title() + ", version " + programme.version() + ").");
        tell(written.id(), request.callGroups());
        return written.id();
    }

    private void tell(UUID engagement, List<UUID> callGroups) {
        if (!callGroups.isEmpty()) {
            openings.fire(new EngagementOpened(engagement, callGroups));
        }
        changes.fire(new EngagementChanged(engagement, EngagementChanged.Change.OPENED));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** What was written so far; nodes by the keys of the request. */
    private record Written(UUID id, ProgrammeDefinition definition, LocalDate today, Map<String, UUID> nodes) {
    }

    private void plant(Written written, NodeDraft draft, UUID parent) {
        UUID node = planting.plant(written.id(), written.definition(), parent, new NodePlanting.Seedling(draft.level(),
                draft.label().strip(), draft.organisationId(), written.today()));
        written.nodes().put(draft.key(), node);
        draft.children().forEach(child -> plant(written, child, node));
    }

    private void contract(Written written, OpeningRequest request) {
        ContractDefinition declared = written.definition().contract();
        if (declared.kind() != ContractDefinition.Kind.NONE) {
            nodesOf(written, request.tree(), declared.level()).forEach(node -> {
                Contract contract = new Contract(written.id(), node, declared.kind().name(), space.zone().name());
                ContractDraft draft = Optional.ofNullable(request.contract()).orElse(NOTHING_WRITTEN);
                contract.reads(draft.reference(), Optional.ofNullable(draft.notifiedOn()).orElseGet(() -> notified(declared, request)),
                        draft.endsOn());
                persistence.add(contract);
            });
        }
        for (PartyDraft party : request.parties()) {
            declared.parties().stream().filter(p -> p.quality().name().equals(party.quality())).findFirst().ifPresent(p ->
                    nodesOf(written, request.tree(), p.level()).forEach(node -> persistence.add(new Party(written.id(), node,
                            party.quality(), party.organisationId(), party.representativeId(), written.today()))));
        }
    }

    /** @return the day of the origin that the programme calls the notification, null while it is only a forecast */
    private static LocalDate notified(ContractDefinition declared, OpeningRequest request) {
        return request.origins().stream().filter(o -> o.actual() && o.code().equals(declared.notified())).map(OriginDraft::date)
                .findFirst().orElse(null);
    }

    private static Stream<UUID> nodesOf(Written written, NodeDraft draft, String level) {
        Stream<UUID> self = level.equals(draft.level()) ? Stream.of(written.nodes().get(draft.key())) : Stream.empty();
        return Stream.concat(self, draft.children().stream().flatMap(child -> nodesOf(written, child, level)));
    }

    private Set<UUID> knownOrganisations(OpeningRequest request) {
        Stream<UUID> inTree = request.tree() == null ? Stream.empty() : organisationsOf(request.tree());
        return organisations.byIds(Stream.concat(inTree, request.parties().stream().map(PartyDraft::organisationId)).toList())
                .keySet();
    }

    private static Stream<UUID> organisationsOf(NodeDraft draft) {
        return Stream.concat(Stream.ofNullable(draft.organisationId()),
                draft.children().stream().flatMap(EngagementOpening::organisationsOf));
    }

    private Set<UUID> knownPersons(OpeningRequest request) {
        return people.names(Stream.concat(request.seats().stream().map(OpeningRequest.SeatDraft::personId),
                request.parties().stream().map(PartyDraft::representativeId)).toList()).keySet();
    }
}
