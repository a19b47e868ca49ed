package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefinitionDiffTest {

    private static final String EXTRA = """
            deliverables:
              - code: LISTE
                label: Liste des lecteurs volontaires
                level: bibliotheque
                phase: RENCONTRE
                producer: bibliothecaire
                deliverer: direction
                obligor: MEMBER
                validator: elu
                approval: accord
            """;

    @Test
    void betweenShouldFindNothingInTheSameVersion() {
        assertEquals(List.of(), texts(Plugins.FLUX_PATIENTS, Plugins.FLUX_PATIENTS.yaml()));
    }

    @Test
    void betweenShouldSayThatASessionMovedByTwoWeeks() {
        assertEquals(List.of("Séance ACCUEIL « Journée d'accueil » : date : OUVERTURE + 2 semaines → OUVERTURE + 4 semaines"),
                texts(Plugins.EXAMPLE, Plugins.EXAMPLE.edited("offset: 2, unit: WEEK", "offset: 4, unit: WEEK")));
    }

    @Test
    void betweenShouldSayThatAParameterHasAnotherDefault() {
        assertEquals(List.of("Paramètre visite-delai « Visite croisée, après l'ouverture » : valeur par défaut : 6 → 8"),
                texts(Plugins.EXAMPLE, Plugins.EXAMPLE.edited("default: 6", "default: 8")));
    }

    @Test
    void betweenShouldSayThatADeliverableWasAdded() {
        String yaml = Plugins.EXAMPLE.edited("deliverables:\n  - code: PROJET", EXTRA + "  - code: PROJET");

        assertEquals(List.of("Livrable ajouté : LISTE « Liste des lecteurs volontaires »"), texts(Plugins.EXAMPLE, yaml));
        assertTrue(Plugins.EXAMPLE.read(yaml).definition().deliverable("LISTE").isPresent());
    }

    @Test
    void betweenShouldSayThatAGateWasRemoved() {
        String yaml = Plugins.EXAMPLE.yaml().replaceFirst("(?s)gates:\n  - code: FEU-VERT.*?\n\n", "");

        assertEquals(List.of("Passage de phase retiré : FEU-VERT « Feu vert pour l'essai »"), texts(Plugins.EXAMPLE, yaml));
        assertTrue(Plugins.EXAMPLE.read(yaml).definition().gateInto("ESSAI").isEmpty());
    }

    @Test
    void betweenShouldSayThatAClockHasAnotherEffectOfSilence() {
        assertEquals(List.of("Délai REPONSE « Réponse de la ville » : effet du silence : TACIT_ACCEPTANCE → NONE"),
                texts(Plugins.EXAMPLE, Plugins.EXAMPLE.edited("silence: TACIT_ACCEPTANCE", "silence: NONE")));
    }

    @Test
    void betweenShouldSayThatARegisterClosesElsewhereAndThatItsAttributesChanged() {
        String yaml = Plugins.EXAMPLE.edited("closedStates: [clos]", "closedStates: [surveillé, clos]")
                .replace("      - {code: note, label: Note}\n", "")
                .replace("label: Passage de la navette, type: DATE", "label: Passage de la navette, type: TEXT, required: true");

        assertEquals(List.of("Registre risques « Risques » : états clos : [clos] → [surveillé, clos]",
                "Attribut de « Préparatifs » passage « Passage de la navette » : type : DATE → TEXT",
                "Attribut de « Préparatifs » passage « Passage de la navette » : nécessaire : non → oui",
                "Attribut de « Préparatifs » retiré : note « Note »"), texts(Plugins.EXAMPLE, yaml));
    }

    @Test
    void betweenShouldSayWhatACallAsksAnew() {
        String yaml = Plugins.FLUX_PATIENTS.edited("call:\n  level: site\n  roles: [chef-projet, medecin-referent, membre-direction]\n",
                "call:\n  level: site\n  roles: [chef-projet]\n")
                .replace("    - code: preuve-volonte\n", "    - code: lettre\n")
                .replace("L'établissement s'engage à accueillir des séances du groupe.", "L'établissement accueille une séance.");

        assertEquals(List.of("Programme : appel à candidatures changé",
                "Pièce de candidature ajoutée : lettre « Preuve de la volonté de s'engager dans la démarche »",
                "Pièce de candidature retirée : preuve-volonte « Preuve de la volonté de s'engager dans la démarche »",
                "Engagement de candidature accueil-seances « L'établissement accueille une séance. » : nom : L'établissement s'engage à"
                        + " accueillir des séances du groupe. → L'établissement accueille une séance."), texts(Plugins.FLUX_PATIENTS, yaml));
    }

    @Test
    void everyComponentOfAPartShouldHaveAFrenchName() {
        List<String> nameless = Stream.of(SourceText.class, LevelDefinition.class, ParameterDefinition.class, OriginDefinition.class,
                        ClauseDefinition.class, PartyDefinition.class, RoleDefinition.class, PhaseDefinition.class, GateDefinition.class,
                        MilestoneDefinition.class, MarkDefinition.class, SessionDefinition.class, DeliverableDefinition.class,
                        ApprovalDefinition.class, DecisionDefinition.class, ClockDefinition.class, CheckDefinition.class,
                        RegisterDefinition.class, RegisterDefinition.Attribute.class, CollectionDefinition.class, CollectionDefinition.Family.class, IndicatorDefinition.class, FormDefinition.class, FormField.class,
                        GridDefinition.Row.class, DocumentDefinition.class, CallDefinition.Demand.class)
                .flatMap(part -> Stream.of(part.getRecordComponents())).map(RecordComponent::getName)
                .filter(name -> !PartChanges.NAMES.containsKey(name) && !PartChanges.SILENT.contains(name)).distinct().toList();

        assertEquals(List.of(), nameless);
    }

    private static List<String> texts(Plugins plugin, String yaml) {
        return DefinitionDiff.between(plugin.definition(), plugin.read(yaml).definition()).stream().map(DefinitionChange::text).toList();
    }
}
