package fr.jalon.features.practice.control;

import fr.jalon.features.practice.PracticeProblem;
import fr.jalon.features.practice.control.PracticeBook.Practice;
import fr.jalon.features.practice.control.PracticeBook.Publication;
import fr.jalon.features.practice.control.PracticeBook.State;
import fr.jalon.features.practice.control.PracticeBook.Version;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Opens sheets for who may read them, and for who acts on them. */
@ApplicationScoped
public class Sheets {

    @Inject
    private PracticeBook book;

    @Inject
    private PracticeRights rights;

    /**
     * A sheet with what the current person may read of it.
     *
     * @param versions     newest first, never empty
     * @param publications newest first, empty before the first one
     */
    public record Seen(Practice practice, List<Version> versions, List<Publication> publications) {

        /** @return the version that readers have, withdrawn or not */
        public Optional<Version> published() {
            return publications.stream().findFirst().flatMap(newest -> one(version -> version.id().equals(newest.versionId())));
        }

        /** @return what is being written or moderated */
        public Optional<Version> open() {
            return one(version -> version.state() == State.DRAFT || version.state() == State.PROPOSED);
        }

        /** @return the version in that state that is newest */
        public Optional<Version> in(State state) {
            return one(version -> version.state() == state);
        }

        private Optional<Version> one(Predicate<Version> wanted) {
            return versions.stream().filter(wanted).findFirst();
        }
    }

    /** @throws Problem NO_PRACTICE, just the same for what there is not and what may not be read */
    public Seen require(UUID id) {
        return seen(book.find(id).orElseThrow(PracticeBook::absent)).orElseThrow(PracticeBook::absent);
    }

    /** @return what the current person reads of it, empty for nothing */
    public Optional<Seen> seen(Practice practice) {
        List<Publication> publications = book.publications(practice.id());
        List<Version> versions = rights.readable(practice, book.versions(practice.id()), publications);
        return versions.isEmpty() ? Optional.empty() : Optional.of(new Seen(practice, versions, publications));
    }

    /**
     * Opens it to act on it; nobody else does until the transaction ends.
     *
     * @param revision the one that the caller read
     * @throws Problem NO_PRACTICE; PRACTICE_CHANGED if it was not the newest; WRONG_STATE if the sheet is withdrawn
     */
    Seen act(UUID id, Integer revision) {
        Seen seen = seen(book.lock(id).orElseThrow(PracticeBook::absent)).orElseThrow(PracticeBook::absent);
        if (revision == null) {
            throw Problem.field("revision", "Indiquez la révision de la fiche que vous avez lue.");
        }
        if (revision != seen.practice().revision()) {
            throw new Problem(PracticeProblem.PRACTICE_CHANGED,
                    "Cette fiche a changé depuis que vous l'avez ouverte. Rouvrez-la, puis reprenez votre action si elle est encore utile.");
        }
        if (seen.practice().withdrawal() != null) {
            throw new Problem(PracticeProblem.WRONG_STATE, "Cette fiche est retirée : elle reste lisible, et ne change plus. Écrivez-en une autre.");
        }
        return seen;
    }

    static Problem wrongState(String detail) {
        return new Problem(PracticeProblem.WRONG_STATE, detail);
    }
}
