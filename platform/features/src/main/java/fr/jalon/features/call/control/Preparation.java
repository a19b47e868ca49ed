package fr.jalon.features.call.control;

import fr.jalon.features.call.control.CallBook.Call;
import fr.jalon.features.call.control.Candidacies.Candidacy;
import fr.jalon.features.call.control.Candidacies.Contact;
import fr.jalon.features.call.control.Candidacies.Sheet;
import fr.jalon.features.call.control.GroupBook.Group;
import fr.jalon.features.engagement.EngagementOpened;
import fr.jalon.features.organisation.OrganisationRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.Cards;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.programme.InstalledProgramme;
import fr.jalon.features.programme.ProgrammeCatalogue;
import fr.jalon.features.programme.ProgrammeDefinitions;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** From groups to a project: the cards of those who were named, and afterwards which project each group became. */
@ApplicationScoped
public class Preparation {

    @Inject
    private TenantSql sql;

    @Inject
    private CallBook calls;

    @Inject
    private Candidacies candidacies;

    @Inject
    private GroupBook groups;

    @Inject
    private Cards cards;

    @Inject
    private ProgrammeCatalogue catalogue;

    @Inject
    private ProgrammeDefinitions definitions;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private Audit audit;

    /** What a project is prepared from: the programme's newest version, and the groups. */
    public record Prepared(InstalledProgramme programme, Call call, List<PreparedGroup> groups) {
    }

    /** A group with its applicants. */
    public record PreparedGroup(UUID id, String name, List<PreparedSite> sites) {
    }

    /** An applicant with those whom it named. */
    public record PreparedSite(OrganisationRef organisation, List<PreparedSeat> seats) {
    }

    /** A person with a card, and the role that they are to hold. */
    public record PreparedSeat(UUID personId, Contact contact) {
    }

    /** Finds or makes the card of each person who is named in the groups. */
    public Prepared prepare(UUID callId, List<UUID> wanted) {
        Call call = calls.require(callId);
        access.requireInSpace(SpaceRight.OPEN_ENGAGEMENT);
        if (wanted == null || wanted.isEmpty()) {
            throw Problem.field("groups", "Choisissez un groupe au moins.");
        }
        InstalledProgramme programme = catalogue.newest(definitions.version(call.programmeVersionId()).pluginId())
                .orElseThrow(() -> new Problem(CommonProblem.CONFLICT, ProgrammeCatalogue.CLOSED));
        return new Prepared(programme, call, wanted.stream().distinct().sorted().map(id -> prepared(call, groups.locked(callId, id))).toList());
    }

    private PreparedGroup prepared(Call call, Group group) {
        List<PreparedSite> sites = groups.members(group).stream().map(member -> site(call, member)).toList();
        if (sites.isEmpty()) {
            throw Problem.field("groups", "« " + group.name() + " » est vide : placez-y une candidature retenue, ou ne le choisissez pas.");
        }
        return new PreparedGroup(group.id(), group.name(), sites);
    }

    private PreparedSite site(Call call, Candidacy candidacy) {
        Sheet sheet = candidacies.sheet(candidacy, calls.programme(call));
        OrganisationRef organisation = sheet.organisation().orElseThrow();
        return new PreparedSite(organisation, sheet.contacts().stream()
                .map(contact -> new PreparedSeat(card(candidacy.id(), contact, organisation.id()), contact)).toList());
    }

    private UUID card(UUID candidacy, Contact contact, UUID organisation) {
        return sql.one("SELECT person_id FROM jalon.candidacy_card WHERE candidacy_id = ? AND role = ?", row -> row.getObject(1, UUID.class),
                candidacy, contact.role()).orElseGet(() -> {
                    UUID person = cards.cardOf(new Cards.Named(contact.familyName(), contact.givenName(), contact.email(), contact.jobTitle(),
                            organisation));
                    sql.update("INSERT INTO jalon.candidacy_card (id, candidacy_id, role, person_id) VALUES (?,?,?,?)", Ids.next(), candidacy,
                            contact.role(), person);
                    return person;
                });
    }

    /** The project remembers its groups, and with them its call. */
    void opened(@Observes EngagementOpened opening) {
        opening.callGroups().stream().distinct().sorted().forEach(id -> {
            UUID callId = sql.one("SELECT call_id FROM jalon.call_group WHERE id = ?", row -> row.getObject(1, UUID.class), id)
                    .orElseThrow(() -> Problem.field("callGroups", "Ce groupe n'existe plus : reprenez depuis l'appel à candidatures."));
            Call call = calls.require(callId);
            Group group = groups.locked(callId, id);
            sql.update("UPDATE jalon.call_group SET engagement_id = ? WHERE id = ?", opening.engagementId(), id);
            audit.record("call-group-opened", "call", callId, opening.engagementId(), me.name() + " a ouvert ce projet avec le groupe « "
                    + group.name() + " » de l'appel « " + call.title() + " ».");
        });
    }
}
