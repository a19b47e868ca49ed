package fr.jalon.features.call.boundary;

import fr.jalon.features.call.boundary.CallDtos.CallGroupDto;
import fr.jalon.features.call.boundary.CallDtos.GroupingDto;
import fr.jalon.features.call.boundary.CallDtos.PreparedGroupDto;
import fr.jalon.features.call.boundary.CallDtos.PreparedProjectDto;
import fr.jalon.features.call.boundary.CallDtos.PreparedSeatDto;
import fr.jalon.features.call.boundary.CallDtos.PreparedSiteDto;
import fr.jalon.features.call.boundary.CallDtos.ProjectCallDto;
import fr.jalon.features.call.control.CallBook;
import fr.jalon.features.call.control.CallBook.Call;
import fr.jalon.features.call.control.GroupBook;
import fr.jalon.features.call.control.GroupBook.Group;
import fr.jalon.features.call.control.GroupRule;
import fr.jalon.features.call.control.Preparation.Prepared;
import fr.jalon.features.call.control.Preparation.PreparedGroup;
import fr.jalon.features.call.control.Preparation.PreparedSite;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Groups of candidacies, and what a project is prepared from, as they are sent. Use inside the transaction. */
@ApplicationScoped
class GroupViews {

    @Inject
    private CallBook calls;

    @Inject
    private GroupBook groups;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    /** @return null where the programme groups nobody */
    GroupingDto grouping(Call call) {
        return GroupRule.of(calls.programme(call)).map(rule -> {
            List<UUID> places = List.copyOf(groups.places(call.id()).values());
            boolean whole = access.inSpace().contains(SpaceRight.SEE_ALL);
            return new GroupingDto(rule.group().label(), rule.said(), groups.of(call.id()).stream()
                    .map(group -> group(group, rule, Collections.frequency(places, group.id()), whole)).toList());
        }).orElse(null);
    }

    private CallGroupDto group(Group group, GroupRule rule, int count, boolean whole) {
        boolean opened = group.engagementId() != null;
        boolean told = opened && whole;
        return new CallGroupDto(group.id(), group.name(), count, opened ? null : rule.warning(count), opened, told ? group.engagementId() : null,
                told ? engagements.get(group.engagementId()).title() : null);
    }

    PreparedProjectDto prepared(Prepared prepared) {
        ProgrammeDefinition programme = prepared.programme().definition();
        LevelDefinition site = Optional.ofNullable(programme.call()).flatMap(call -> programme.level(call.level()))
                .filter(level -> level.parent() != null).orElseThrow(() -> new Problem(CommonProblem.CONFLICT,
                        "La version du programme qui est active aujourd'hui ne prévoit plus de groupes : ouvrez le projet sans l'appel."));
        return new PreparedProjectDto(prepared.programme().pluginId(), prepared.programme().version(), prepared.call().title(), site.parent(),
                site.code(), prepared.groups().stream().map(GroupViews::group).toList());
    }

    private static PreparedGroupDto group(PreparedGroup group) {
        return new PreparedGroupDto(group.id(), group.name(), group.sites().stream().map(GroupViews::site).toList());
    }

    private static PreparedSiteDto site(PreparedSite site) {
        return new PreparedSiteDto(CallViews.applicant(site.organisation()), site.seats().stream().map(seat -> new PreparedSeatDto(
                seat.contact().role(), seat.personId(), seat.contact().familyName(), seat.contact().givenName())).toList());
    }

    /** @return the calls whose groups a project was opened with: one, unless somebody gathered several */
    List<ProjectCallDto> ofProject(UUID engagement) {
        List<Group> all = groups.ofEngagement(engagement);
        List<UUID> mine = calls.mine().stream().map(Call::id).toList();
        return all.stream().map(Group::callId).distinct().map(call -> new ProjectCallDto(call, calls.find(call).orElseThrow().title(),
                all.stream().filter(group -> group.callId().equals(call)).map(Group::name).toList(), mine.contains(call))).toList();
    }
}
