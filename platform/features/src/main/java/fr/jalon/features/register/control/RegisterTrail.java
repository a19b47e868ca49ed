package fr.jalon.features.register.control;

import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.register.RegisterProblem;
import fr.jalon.features.register.entity.RegisterChange;
import fr.jalon.features.register.entity.RegisterChange.Difference;
import fr.jalon.features.register.entity.RegisterChange.Kind;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what is done to entries: once for the register, once for the engagement's history. */
@ApplicationScoped
class RegisterTrail {

    @Inject
    private RegisterBook book;

    @Inject
    private DeclaredRegisters declared;

    @Inject
    private CurrentPerson me;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Notes an act. The entry is as the act left it. */
    void tell(RegisterEntry entry, Kind kind, List<Difference> differences, String reason) {
        book.flush();
        differences.forEach(difference -> book.add(new RegisterChange(entry, kind, difference, reason, me.id(), clock.instant())));
        String what = differences.stream().map(Difference::sentence).collect(Collectors.joining(" ; "));
        audit.record("register-entry-" + kind.name().toLowerCase(Locale.ROOT), "REGISTER_ENTRY", entry.id(), entry.engagementId(),
                name(entry) + " : " + (kind == Kind.OPENED ? "inscription au registre" : what)
                        + (reason == null ? "" : ", motif : " + reason) + ".");
    }

    private String name(RegisterEntry entry) {
        return declared.find(entry.engagementId(), entry.register()).map(register -> DeclaredRegisters.number(register, entry.number()))
                .orElse(entry.register()) + " « " + entry.title() + " »";
    }

    /** @throws Problem ENTRY_CHANGED, saying what changed, unless the entry still is as someone saw it */
    void requireSeen(RegisterEntry entry, Integer revision) {
        if (revision == null) {
            throw Problem.field("revision", "Indiquez la révision de l'inscription que vous avez lue.");
        }
        if (revision != entry.revision()) {
            String changes = book.since(entry.id(), revision).stream().map(this::sentence).collect(Collectors.joining(" ; "));
            throw new Problem(RegisterProblem.ENTRY_CHANGED, "Cette inscription a changé depuis que vous l'avez ouverte."
                    + (changes.isEmpty() ? "" : " " + changes + ".") + " Rouvrez-la, puis reprenez votre saisie si elle est encore utile.");
        }
    }

    private String sentence(RegisterChange change) {
        return people.name(change.personId()) + ", " + change.difference().sentence();
    }
}
