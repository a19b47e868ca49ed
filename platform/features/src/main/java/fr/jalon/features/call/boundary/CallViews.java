package fr.jalon.features.call.boundary;

import fr.jalon.features.call.boundary.CallDtos.ApplicantDto;
import fr.jalon.features.call.boundary.CallDtos.AskedRoleDto;
import fr.jalon.features.call.boundary.CallDtos.CallDto;
import fr.jalon.features.call.boundary.CallDtos.CandidacyActDto;
import fr.jalon.features.call.boundary.CallDtos.CandidacyDto;
import fr.jalon.features.call.boundary.CallDtos.CandidacyLineDto;
import fr.jalon.features.call.boundary.CallDtos.CandidacySheetDto;
import fr.jalon.features.call.boundary.CallDtos.CandidacyState;
import fr.jalon.features.call.boundary.CallDtos.ComplementDto;
import fr.jalon.features.call.boundary.CallDtos.ContactDto;
import fr.jalon.features.call.boundary.CallDtos.DemandDto;
import fr.jalon.features.call.boundary.CallDtos.PublicCallDto;
import fr.jalon.features.call.boundary.CallDtos.ReadingDto;
import fr.jalon.features.call.boundary.CallDtos.SentFileDto;
import fr.jalon.features.call.control.CallBook;
import fr.jalon.features.call.control.CallBook.Call;
import fr.jalon.features.call.control.CallChanges;
import fr.jalon.features.call.control.Candidacies;
import fr.jalon.features.call.control.Candidacies.Candidacy;
import fr.jalon.features.call.control.Candidacies.Complement;
import fr.jalon.features.call.control.Candidacies.Sheet;
import fr.jalon.features.call.control.GroupBook;
import fr.jalon.features.call.control.Moment;
import fr.jalon.features.organisation.OrganisationRef;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.CallDefinition;
import fr.jalon.features.programme.definition.CallDefinition.Demand;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Calls and candidacies as they are sent. Use inside the transaction. */
@ApplicationScoped
class CallViews {

    @Inject
    private CallBook calls;

    @Inject
    private Candidacies candidacies;

    @Inject
    private CallChanges changes;

    @Inject
    private GroupBook groups;

    @Inject
    private GroupViews grouping;

    @Inject
    private Outbox outbox;

    @Inject
    private SpaceSettings space;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    CallDto board(Call call) {
        return new CallDto(call(call), outbox.link("/appels/" + call.id()), calls.readerNames(call.id()), candidacies.drafts(call.id()),
                calls.runs(), lines(call), grouping.grouping(call));
    }

    PublicCallDto call(Call call) {
        ProgrammeDefinition programme = calls.programme(call);
        CallDefinition asks = programme.call();
        List<AskedRoleDto> roles = asks.roles().stream().map(code -> programme.role(code).orElseThrow())
                .map(role -> new AskedRoleDto(role.code(), role.label(), role.help())).toList();
        return new PublicCallDto(call.id(), space.name(), call.title(), programme.title(), call.description(), call.deposit(), call.contact(),
                call.closesAt(), text(call.closesAt()), over(call), call.ended(), changes.said(call), roles, demands(programme, asks.pieces()),
                demands(programme, asks.commitments()));
    }

    private static List<DemandDto> demands(ProgrammeDefinition programme, List<Demand> demands) {
        return demands.stream().map(asked -> {
            String source = programme.citation(asked.provenance());
            return new DemandDto(asked.code(), asked.label(), asked.required(), asked.help(), source.isEmpty() ? null : source);
        }).toList();
    }

    boolean over(Call call) {
        return clock.instant().isAfter(call.closesAt());
    }

    String text(Instant instant) {
        return Moment.text(instant, space.timeZone());
    }

    private String exact(Instant instant) {
        return instant == null ? null : Moment.exact(instant, space.timeZone());
    }

    private List<CandidacyLineDto> lines(Call call) {
        List<Candidacy> deposited = candidacies.deposited(call.id());
        Map<UUID, UUID> places = groups.places(call.id());
        Map<UUID, Long> twins = deposited.stream().collect(Collectors.groupingBy(Candidacy::organisationId, Collectors.counting()));
        return deposited.stream().map(one -> line(one, call, twins.get(one.organisationId()) > 1, places.get(one.id()))).toList();
    }

    private CandidacyLineDto line(Candidacy candidacy, Call call, boolean twin, UUID group) {
        Sheet sheet = candidacies.sheet(candidacy, calls.programme(call));
        OrganisationRef organisation = sheet.organisation().orElseThrow();
        return new CandidacyLineDto(candidacy.id(), organisation.name(), organisation.finess(), state(candidacy), state(candidacy).label(),
                candidacy.submittedAt(), exact(candidacy.submittedAt()), lateness(candidacy, call), sheet.missing(),
                sheet.readings().stream().map(reading -> people.name(reading.personId())).toList(), twin, group);
    }

    /** @param whole whether files that were not handed in yet are shown: to their holder alone */
    CandidacySheetDto sheet(Sheet sheet, Call call, boolean whole) {
        Candidacy candidacy = sheet.candidacy();
        List<SentFileDto> files = sheet.files().stream().filter(file -> whole || file.depositedAt() != null)
                .map(file -> new SentFileDto(file.id(), file.piece(), file.fileName(), file.size(), file.sha256(), file.depositedAt() != null))
                .toList();
        return new CandidacySheetDto(candidacy.id(), candidacy.email(), state(candidacy), state(candidacy).label(),
                sheet.organisation().map(CallViews::applicant).orElse(null), sheet.contacts().stream().map(ContactDto::of).toList(),
                sheet.commitments().stream().sorted().toList(), files, sheet.complements().stream().map(this::complement).toList(),
                sheet.missing(), exact(candidacy.submittedAt()), lateness(candidacy, call), candidacy.motive());
    }

    CandidacyDto candidacy(Candidacy candidacy, Call call, boolean mayDecide) {
        Sheet sheet = candidacies.sheet(candidacy, calls.programme(call));
        List<ReadingDto> readings = sheet.readings().stream()
                .map(reading -> new ReadingDto(people.name(reading.personId()), reading.at(), exact(reading.at()))).toList();
        List<CandidacyActDto> history = audit.history(candidacy.id()).stream().filter(act -> act.payload() != null)
                .map(act -> new CandidacyActDto(who(act.personId()), act.at(), act.payload())).toList();
        return new CandidacyDto(call(call), sheet(sheet, call, false), readings, history, mayDecide && candidacy.decidedAt() == null);
    }

    private String who(UUID person) {
        return person == null ? null : people.name(person);
    }

    static ApplicantDto applicant(OrganisationRef organisation) {
        return new ApplicantDto(organisation.id(), organisation.name(), organisation.finess(), organisation.town());
    }

    private ComplementDto complement(Complement complement) {
        return new ComplementDto(complement.request(), text(complement.dueAt()), complement.answeredAt() != null,
                exact(complement.answeredAt()), complement.late());
    }

    private static CandidacyState state(Candidacy candidacy) {
        return CandidacyState.valueOf(candidacy.state());
    }

    private static String lateness(Candidacy candidacy, Call call) {
        return candidacy.late() ? Moment.length(Duration.between(call.closesAt(), candidacy.submittedAt())) : null;
    }
}
