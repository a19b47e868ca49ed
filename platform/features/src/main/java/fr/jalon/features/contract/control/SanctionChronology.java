package fr.jalon.features.contract.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Stamp;
import fr.jalon.features.deadline.StepsJson;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.kernel.legaltime.ExplanationText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Acts against the contractor, and what was decided on its delays; told to those who may read them. */
@ApplicationScoped
public class SanctionChronology implements ChronologySource {

    @Inject
    private Terms terms;

    @Inject
    private SanctionBook book;

    @Inject
    private Penalties penalties;

    @Inject
    private Engagements engagements;

    @Inject
    private Seats seats;

    @Inject
    private Doers doers;

    @Override
    public List<Fact> facts(ContractRef ref, Set<UUID> nodes) {
        List<Fact> facts = new ArrayList<>();
        Terms.Contract contract = new Terms.Contract(ref, engagements.definition(ref.engagementId()).contract());
        if (!nodes.contains(ref.nodeId()) || !terms.between(contract)) {
            return facts;
        }
        for (Procedure procedure : book.of(ref.id())) {
            procedure.acts().forEach(act -> act(ref, act, facts));
            if (procedure.lifting() != null) {
                facts.add(Fact.at(procedure.lifting().at(), ref.nodeId(), "« " + procedure.first().label() + " » du "
                        + Stamp.of(procedure.first().sentOn()) + " : procédure levée", doers.by(procedure.lifting().by(), null),
                        Fact.details("Motif", procedure.lifting().motive())));
            }
        }
        penalties.lines(contract).stream().filter(line -> line.decided() != null).forEach(line -> facts.add(penalty(line)));
        return facts;
    }

    private void act(ContractRef ref, Sanction act, List<Fact> facts) {
        String name = "« " + act.label() + " »";
        String person = act.mandateId() == null ? null : seats.mandate(act.mandateId()).map(Holder::personName).orElse(null);
        List<Fact.Piece> letter = act.documentId() == null ? List.of() : List.of(new Fact.Piece(act.documentId(), act.version(), "Lettre"));
        facts.add(Fact.at(act.recordedAt(), ref.nodeId(), name + " au titulaire", doers.by(act.recordedBy(), null),
                Fact.details("Motif", act.motive(), "Lettre recommandée n°", act.letter(), "Envoyée le", Stamp.of(act.sentOn()),
                        "Personne à remplacer", person, "Dernier jour du contrat", Stamp.of(act.endsOn()))).with(letter));
        if (act.receipt() != null) {
            List<Fact.Detail> details = new ArrayList<>(Fact.details("Reçue le", Stamp.of(act.receipt().receivedOn()), "Délai jusqu'au",
                    Stamp.of(act.receipt().dueOn())));
            if (act.receipt().explanation() != null) {
                ExplanationText.sentences(StepsJson.read(act.receipt().explanation())).forEach(told -> details.add(new Fact.Detail("Calcul", told)));
            }
            facts.add(Fact.at(act.receipt().notedAt(), ref.nodeId(), name + " : réception notée", doers.by(act.receipt().notedBy(), null), details));
        }
    }

    private Fact penalty(Penalties.Line line) {
        Penalties.Decided decided = line.decided();
        List<Fact.Detail> details = new ArrayList<>(Fact.details("Montant", decided.count().amount() == null ? null
                : Money.euros(decided.count().amount()), "Motif", decided.motive()));
        decided.count().explanation().forEach(told -> details.add(new Fact.Detail("Calcul", told)));
        return Fact.at(decided.at(), line.owed().nodeId(), "Pénalité de retard, « " + line.owed().title() + " » : "
                + (decided.kind() == Penalties.Kind.APPLIED ? "appliquée" : "non appliquée"), doers.by(decided.by(), null), details);
    }
}
