package fr.jalon.features.sheet.control;

import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.MarkDefinition;
import fr.jalon.features.programme.definition.MilestoneDefinition;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SessionDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens when: phases, sessions, deliverables, gates and milestones. */
final class CourseTables {

    private final ProgrammeDefinition programme;
    private final SheetWords words;

    CourseTables(ProgrammeDefinition programme, SheetWords words) {
        this.programme = programme;
        this.words = words;
    }

    Stream<SheetTable> all() {
        return Stream.of(
                new SheetTable("phases", "Phases et jalons", List.of("Intitulé", "Début", "Fin", "Étapes et lieu"),
                        Stream.concat(programme.phases().stream().map(this::phase), programme.milestones().stream().map(this::milestone)).toList()),
                new SheetTable("sessions", words.title("sessions", "sessions"), List.of("Intitulé", "Date", "Durée et lieu", "Qui y participe", "Ordre du jour"),
                        programme.sessions().stream().map(this::session).toList()),
                new SheetTable("deliverables", words.title("deliverables", "livrables"), List.of("Intitulé", "Échéance", "Pour chaque", "Qui écrit, contrôle, remet, décide", "Formats"),
                        programme.deliverables().stream().map(this::deliverable).toList()),
                new SheetTable("gates", words.title("gates", "passages de phase"), List.of("Intitulé", "Ouvre", "Livrables à admettre"),
                        programme.gates().stream().map(gate -> words.row(gate.provenance(), gate.label(), words.phase(gate.opens()),
                                gate.admitted().stream().map(code -> programme.deliverable(code).map(DeliverableDefinition::label).orElse(code)).toList())).toList()));
    }

    private SheetTable.Row phase(PhaseDefinition phase) {
        return words.row(phase.provenance(), phase.label(), words.rule(phase.start()), words.rule(phase.end()),
                Stream.concat(phase.steps().stream(), Stream.ofNullable(phase.place())).toList());
    }

    private SheetTable.Row milestone(MilestoneDefinition milestone) {
        return words.row(milestone.rule().provenance(), milestone.label(), null, words.rule(milestone.rule()),
                milestone.contractual() ? "Date contractuelle" : null);
    }

    private SheetTable.Row session(SessionDefinition session) {
        List<String> date = Stream.of(words.rule(session.date()), words.recurrence(session.occurrence()),
                session.minutes() == null ? null : "compte rendu : " + words.rule(session.minutes())).filter(Objects::nonNull).toList();
        List<String> agenda = Stream.concat(session.agenda().stream(), session.marks().stream().map(this::mark)).toList();
        return words.row(session.provenance(), List.of(session.label(), words.level(session.level())), date,
                place(session),
                words.roles(session.roles()), agenda);
    }

    private static List<String> place(SessionDefinition session) {
        return Stream.of(Optional.ofNullable(session.duration()).map(SessionDefinition.Duration::words), Optional.ofNullable(session.place()).map(SheetWords::place),
                Optional.ofNullable(session.place()).map(SessionDefinition.Place::text)).flatMap(Optional::stream).toList();
    }

    private String mark(String code) {
        return programme.mark(code).map(MarkDefinition::label).orElse(code);
    }

    private SheetTable.Row deliverable(DeliverableDefinition deliverable) {
        List<String> due = Stream.of(words.rule(deliverable.due()), words.recurrence(deliverable.occurrence()),
                deliverable.contractual() ? null : "sans effet contractuel").filter(Objects::nonNull).toList();
        List<String> people = Stream.of(words.role(deliverable.producer()), words.role(deliverable.checker()), words.role(deliverable.deliverer()),
                words.role(deliverable.validator())).filter(Objects::nonNull).distinct().toList();
        return words.row(deliverable.provenance(), Stream.of(deliverable.label(), deliverable.description()).filter(Objects::nonNull).toList(), due,
                words.level(deliverable.level()), people, String.join(", ", deliverable.formats()));
    }
}
