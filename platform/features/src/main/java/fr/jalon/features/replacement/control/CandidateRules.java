package fr.jalon.features.replacement.control;

import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.People;
import fr.jalon.features.people.Seats;
import fr.jalon.features.replacement.entity.Proposal;
import fr.jalon.features.replacement.entity.Proposal.Candidate;
import fr.jalon.features.replacement.entity.Replacement;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a proposal must say, and whom nobody may propose. */
@ApplicationScoped
class CandidateRules {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TITLES = 2000;
    private static final int FURTHEST_YEARS = 2;

    @Inject
    private CurrentPerson me;

    @Inject
    private People people;

    @Inject
    private Seats seats;

    @Inject
    private SpaceSettings space;

    /**
     * @return the candidate without blanks around
     * @throws Problem INVALID_REQUEST with every wrong field
     */
    Candidate check(Replacement replacement, List<Proposal> before, Candidate sent) {
        Candidate candidate = new Candidate(strip(sent.familyName()), strip(sent.givenName()), strip(sent.titles()), strip(sent.email()),
                sent.startsOn());
        List<Problem.FieldError> faults = new ArrayList<>();
        text(faults, "familyName", candidate.familyName(), LONGEST_NAME, "Indiquez le nom de famille");
        text(faults, "givenName", candidate.givenName(), LONGEST_NAME, "Indiquez le prénom");
        text(faults, "titles", candidate.titles(), LONGEST_TITLES, "Indiquez la dénomination, les compétences et les titres");
        if (!candidate.email().matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
            faults.add(new Problem.FieldError("email", "Indiquez une adresse électronique complète."));
        }
        LocalDate last = space.today().plusYears(FURTHEST_YEARS);
        if (candidate.startsOn() == null || candidate.startsOn().isBefore(space.today()) || candidate.startsOn().isAfter(last)) {
            faults.add(new Problem.FieldError("startsOn", "Indiquez le premier jour dans le siège : aujourd'hui ou plus tard, dans les "
                    + FURTHEST_YEARS + " ans."));
        }
        if (faults.isEmpty()) {
            person(replacement, before, candidate).ifPresent(fault -> faults.add(new Problem.FieldError("familyName", fault)));
        }
        if (!faults.isEmpty()) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Corrigez les champs signalés, puis renvoyez.", faults);
        }
        return candidate;
    }

    private Optional<String> person(Replacement replacement, List<Proposal> before, Candidate candidate) {
        String name = candidate.name();
        if (name.equalsIgnoreCase(people.name(replacement.personId()))) {
            return Optional.of("Cette personne est celle qui est à remplacer : proposez-en une autre.");
        }
        if (name.equalsIgnoreCase(me.name())) {
            return Optional.of("Vous ne pouvez pas vous proposer vous-même : proposez une autre personne.");
        }
        if (seats.holders(replacement.nodeId(), replacement.role(), candidate.startsOn()).stream().map(Holder::personName)
                .anyMatch(name::equalsIgnoreCase)) {
            return Optional.of(name + " occupe déjà ce siège : proposez une autre personne.");
        }
        return before.stream().filter(p -> p.state() == Proposal.ProposalState.REFUSED).map(p -> p.candidate().name())
                .filter(name::equalsIgnoreCase).findFirst().map(refused -> "La candidature de " + refused + " a été refusée pour ce siège : proposez une autre personne.");
    }

    private static void text(List<Problem.FieldError> faults, String field, String value, int longest, String message) {
        if (value.isEmpty() || value.length() > longest) {
            faults.add(new Problem.FieldError(field, message + ", en " + longest + " caractères au plus."));
        }
    }

    private static String strip(String value) {
        return value == null ? "" : value.strip();
    }
}
