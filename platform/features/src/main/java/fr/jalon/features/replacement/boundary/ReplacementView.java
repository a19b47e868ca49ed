package fr.jalon.features.replacement.boundary;

import fr.jalon.features.action.DueText;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deadline.DeadlineDtos.DeadlineDto;
import fr.jalon.features.deadline.DeadlineDtos.SourceDto;
import fr.jalon.features.document.Documents;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.People;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.ClockDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.ReplacementDefinition;
import fr.jalon.features.replacement.boundary.ReplacementDtos.AnnounceableDto;
import fr.jalon.features.replacement.boundary.ReplacementDtos.ProposalDto;
import fr.jalon.features.replacement.boundary.ReplacementDtos.ReplacementAct;
import fr.jalon.features.replacement.boundary.ReplacementDtos.ReplacementBoardDto;
import fr.jalon.features.replacement.boundary.ReplacementDtos.ReplacementDto;
import fr.jalon.features.replacement.control.ReplacementBook;
import fr.jalon.features.replacement.control.ReplacementWords;
import fr.jalon.features.replacement.control.Turns;
import fr.jalon.features.replacement.entity.Proposal;
import fr.jalon.features.replacement.entity.Replacement;
import fr.jalon.features.replacement.entity.Replacement.State;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Replacements as one person may see them. */
@ApplicationScoped
class ReplacementView {

    @Inject
    private ReplacementBook book;

    @Inject
    private Turns turns;

    @Inject
    private Access access;

    @Inject
    private Engagements engagements;

    @Inject
    private Seats seats;

    @Inject
    private People people;

    @Inject
    private Documents documents;

    @Inject
    private SpaceSettings space;

    @Inject
    private LegalTime legalTime;

    ReplacementBoardDto board(UUID engagementId) {
        Set<UUID> visible = access.requireVisible(engagementId);
        List<Replacement> seen = book.ofEngagement(engagementId).stream().filter(r -> visible.contains(r.nodeId())).toList();
        return new ReplacementBoardDto(seen.stream().map(this::of).toList(), announceable(engagementId, visible, seen));
    }

    private List<AnnounceableDto> announceable(UUID engagementId, Set<UUID> visible, List<Replacement> seen) {
        if (engagements.get(engagementId).closed()) {
            return List.of();
        }
        Set<UUID> announced = seen.stream().filter(Replacement::open).map(Replacement::mandateId).collect(Collectors.toSet());
        List<AnnounceableDto> found = new ArrayList<>();
        for (Holder holder : seats.inEngagement(engagementId, space.today())) {
            book.rule(engagementId, holder.role()).filter(rule -> holder.to() == null && visible.contains(holder.nodeId())
                    && !announced.contains(holder.mandateId()) && turns.mayPropose(holder.nodeId(), holder.personId(), rule))
                    .ifPresent(rule -> found.add(new AnnounceableDto(holder.mandateId(), rule.requirement(), source(engagementId, rule))));
        }
        return found;
    }

    private SourceDto source(UUID engagementId, ReplacementDefinition rule) {
        return SourceDto.of(engagements.definition(engagementId), rule.provenance());
    }

    ReplacementDto of(Replacement r) {
        Optional<ReplacementDefinition> rule = book.rule(r);
        boolean proposer = rule.filter(declared -> turns.mayPropose(r.nodeId(), r.personId(), declared)).isPresent();
        boolean validator = rule.filter(declared -> turns.mayAnswer(r.nodeId(), declared)).isPresent();
        boolean involved = proposer || validator;
        List<Deadline> clocks = book.deadlines(r.id());
        Optional<Deadline> now = book.clock(r.id());
        return new ReplacementDto(r.id(), r.nodeId(), r.role(), turns.label(r.engagementId(), r.role()), r.mandateId(),
                people.name(r.personId()), r.unavailableOn(), involved ? r.reason() : null, people.name(r.announcedBy()), r.announcedAt(),
                r.state().name(), ReplacementWords.of(r.state()), waitingFor(r, rule), rule.map(ReplacementDefinition::requirement).orElse(null),
                rule.map(declared -> source(r.engagementId(), declared)).orElse(null), now.map(clock -> clock(r, rule, clock)).orElse(null),
                clocks.stream().filter(clock -> now.filter(clock::equals).isEmpty()).map(clock -> clock(r, rule, clock)).toList(),
                involved ? book.proposals(r.id()).stream().map(this::proposal).toList() : List.of(), r.endedAt(),
                involved ? r.endReason() : null, r.successorMandate(), r.demanded(), allowed(r, proposer, validator));
    }

    private String waitingFor(Replacement r, Optional<ReplacementDefinition> rule) {
        return !r.open() || rule.isEmpty() ? "" : turns.who(r.engagementId(), r.nodeId(),
                r.state() == State.ANSWER ? rule.get().validator() : rule.get().proposer());
    }

    private List<ReplacementAct> allowed(Replacement r, boolean proposer, boolean validator) {
        List<ReplacementAct> acts = new ArrayList<>();
        if (!r.open() || engagements.get(r.engagementId()).closed()) {
            return acts;
        }
        if (proposer && r.state() == State.PROPOSE) {
            acts.add(ReplacementAct.PROPOSE);
        }
        if (validator && r.state() == State.ANSWER) {
            acts.add(ReplacementAct.ANSWER);
        }
        if (proposer && !r.demanded()) {
            acts.add(ReplacementAct.WITHDRAW);
        }
        return acts;
    }

    private DeadlineDto clock(Replacement r, Optional<ReplacementDefinition> rule, Deadline clock) {
        ProgrammeDefinition programme = engagements.definition(r.engagementId());
        SourceDto source = rule.map(ReplacementDefinition::clocks).orElse(List.of()).stream().filter(c -> c.code().equals(clock.rule()))
                .findFirst().map(ClockDefinition::provenance).map(from -> SourceDto.of(programme, from)).orElse(null);
        DueText words = new DueText(legalTime.holidays(), space.zone(), space.today());
        return DeadlineDto.of(clock, clock.open() && clock.dueOn().isBefore(space.today()), words, source);
    }

    private ProposalDto proposal(Proposal p) {
        Proposal.Candidate candidate = p.candidate();
        return new ProposalDto(p.id(), p.number(), candidate.name(), candidate.titles(), candidate.email(), candidate.startsOn(),
                people.name(p.proposedBy()), p.proposedAt(), p.state(), ReplacementWords.of(p.state()), p.motive(),
                p.answeredBy() == null ? null : people.name(p.answeredBy()), p.answeredAt(), documents.linkedTo(p.id()));
    }
}
