package fr.jalon.features.form.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.form.entity.FormAnswer;
import fr.jalon.features.form.entity.FormChoice;
import fr.jalon.features.programme.definition.FormDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Choices among compared rows. What was written in forms is work in progress; choosing is an act. */
@ApplicationScoped
public class ChoiceChronology implements ChronologySource {

    @Inject
    private Answers answers;

    @Inject
    private Engagements engagements;

    @Inject
    private Doers doers;

    @Override
    public List<Fact> facts(ContractRef contract, Set<UUID> nodes) {
        ProgrammeDefinition programme = engagements.definition(contract.engagementId());
        List<Fact> facts = new ArrayList<>();
        for (FormAnswer answer : answers.ofEngagement(contract.engagementId())) {
            if (nodes.contains(answer.nodeId())) {
                String form = programme.form(answer.form()).map(FormDefinition::label).orElse(answer.form());
                answers.choices(answer.id()).forEach(choice -> facts.add(fact(answer, form, choice)));
            }
        }
        return facts;
    }

    private Fact fact(FormAnswer answer, String form, FormChoice choice) {
        return Fact.at(choice.at(), answer.nodeId(), form + " : choix de « " + choice.chosen().label() + " »",
                doers.by(choice.personId(), null), Fact.details("Motif", choice.chosen().motive(), "Totaux ce jour-là", choice.chosen().standing()));
    }
}
