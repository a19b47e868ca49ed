package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.declared.DeclarationError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionReaderTest {

    @ParameterizedTest
    @EnumSource(Plugins.class)
    void readShouldAcceptThePluginsOfThisRepository(Plugins plugin) {
        DefinitionReading reading = plugin.read(plugin.yaml());

        assertEquals(List.of(), reading.errors().stream().map(DeclarationError::sentence).toList());
    }

    /** One mistake made in the example: what it replaces, and what is said about it. */
    record Mistake(String passage, String replacement, String message, String remedy) {
    }

    static List<Mistake> mistakes() {
        return List.of(
                new Mistake("sessions:\n  - code: ACCUEIL",
                        "sessionss:\n  - code: ACCUEIL",
                        "clé inconnue « sessionss »",
                        "supprimez-la ou corrigez-la en « sessions »"),
                new Mistake("level: reseau\n    help: Jour",
                        "level: resau\n    help: Jour",
                        "niveau inconnu : « resau »",
                        "déclarez-le ou corrigez en « reseau »"),
                new Mistake("producer: bibliothecaire\n    deliverer: direction\n    obligor: MEMBER\n    validator: elu\n    formats: [PDF, DOCX",
                        "producer: bibliothecaires\n    deliverer: direction\n    obligor: MEMBER\n    validator: elu\n    formats: [PDF, DOCX",
                        "rôle inconnu : « bibliothecaires »",
                        "déclarez-le ou corrigez en « bibliothecaire »"),
                new Mistake("offset: \"${visite-delai}\"",
                        "offset: \"${visite-delais}\"",
                        "paramètre inconnu : « visite-delais »",
                        "déclarez-le ou corrigez en « visite-delai »"),
                new Mistake("opens: ESSAI",
                        "opens: ESSAIS",
                        "phase inconnue : « ESSAIS »",
                        "déclarez-la ou corrigez en « ESSAI »"),
                new Mistake("{from: FIN-CHARTE, offset: 10",
                        "{from: FIN-CHARTES, offset: 10",
                        "élément daté inconnu : « FIN-CHARTES »",
                        "déclarez-le ou corrigez en « FIN-CHARTE »"),
                new Mistake("ref: CHARTE, article: \"2\"",
                        "ref: CHARTES, article: \"2\"",
                        "texte source inconnu : « CHARTES »",
                        "déclarez-le ou corrigez en « CHARTE »"),
                new Mistake("max: 20\n    proposal: true",
                        "max: 20\n    proposal: true\n    source: {ref: CHARTE, article: \"4\"}",
                        "une « proposition Jalon » ne cite aucun article",
                        "retirez source si aucun texte ne fixe la valeur, sinon retirez proposal"),
                new Mistake("max: 20\n    proposal: true",
                        "max: 20",
                        "rien ne dit d'où vient ce paramètre",
                        "citez un article (source) ou écrivez « proposal: true »"),
                new Mistake("default: 6",
                        "default: 21",
                        "la valeur « 21 » n'est pas admise par ce paramètre",
                        "écrivez un nombre entier dans les bornes min et max"),
                new Mistake("parent: reseau",
                        "parent: bibliotheque",
                        "le niveau « bibliotheque » n'est pas déclaré plus haut",
                        "déclarez chaque niveau après son parent, sans boucle"),
                new Mistake("- code: CARNET\n    label: Carnet",
                        "- code: VISITE\n    label: Carnet",
                        "code « VISITE » déjà pris ligne ",
                        "donnez un autre code à l'un des deux"),
                new Mistake("rollOver: true, proposal: true}\n    minutes",
                        "rollOver: true, proposal: true}\n    occurrence: {per: PERIOD, every: 1, unit: MONTH, from: {from: OUVERTURE},"
                                + " until: {from: FIN-CHARTE}}\n    minutes",
                        "une séance qui revient se date à chaque fois",
                        "écrivez « from: $period »"),
                new Mistake("date: {from: OUVERTURE, offset: \"${visite-delai}\", unit: WEEK, rollOver: true, proposal: true}",
                        "date: {from: $session, offset: \"${visite-delai}\", unit: WEEK, rollOver: true, proposal: true}\n"
                                + "    occurrence: {per: SESSION, sessions: [ACCUEIL]}",
                        "une séance ne revient pas après d'autres séances",
                        "écrivez « per: PERIOD », avec every, unit, from et until"),
                new Mistake("date: {from: OUVERTURE, offset: \"${visite-delai}\"",
                        "date: {from: $period, offset: \"${visite-delai}\"",
                        "« $period » ne peut pas servir de départ ici",
                        "partez d'une origine ou d'un élément daté"),
                new Mistake("admitted: [PROJET]",
                        "admitted: [CARNET]",
                        "« CARNET » appartient à la phase « ESSAI », qui ne précède pas « ESSAI »",
                        "n'exigez que des livrables de phases antérieures"),
                new Mistake("{from: OUVERTURE, offset: 2, unit: WEEK",
                        "{from: VISITE, offset: 2, unit: WEEK",
                        "« VISITE » (niveau bibliotheque) n'a pas une date unique pour le niveau reseau",
                        "partez d'un élément du même niveau ou d'un niveau au-dessus"),
                new Mistake("deliverer: direction\n    obligor: MEMBER\n    validator: elu\n    formats: [PDF, DOCX",
                        "deliverer: bibliothecaire\n    obligor: MEMBER\n    validator: elu\n    formats: [PDF, DOCX",
                        "le rôle « bibliothecaire » n'a pas le droit DELIVER au niveau bibliotheque",
                        "ajoutez « bibliotheque: [DELIVER] » à ses droits, ou désignez un autre rôle"),
                new Mistake("closedStates: [adoptée]",
                        "closedStates: [adoptee]",
                        "état inconnu : « adoptee »",
                        "déclarez-le dans states ou corrigez en « adoptée »"),
                new Mistake("closedStates: [adoptée]",
                        "closedStates: [notée]",
                        "une nouvelle inscription serait déjà close",
                        "ne déclarez pas clos le premier état"),
                new Mistake("type: INTEGER}\n      - {code: passage",
                        "type: CHOICE}\n      - {code: passage",
                        "un choix a des valeurs",
                        "ajoutez options, ou un autre type"),
                new Mistake("type: CHOICE, options: [équipe",
                        "type: DATE, options: [équipe",
                        "seul un choix a des valeurs",
                        "retirez options, ou écrivez « type: CHOICE »"),
                new Mistake("{code: passage,",
                        "{code: livres,",
                        "code « livres » déjà pris ligne ",
                        "donnez un autre code à l'un des deux"),
                new Mistake("process: processes/accord.bpmn",
                        "process: processes/accords.bpmn",
                        "le fichier « processes/accords.bpmn » n'est pas dans le plugin",
                        "ajoutez-le ou corrigez son chemin"),
                new Mistake("processId: accord-ville",
                        "processId: accord-villes",
                        "le fichier n'a pas de processus exécutable « accord-villes »",
                        "corrigez processId, ou l'attribut id du processus et isExecutable=\"true\""));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void readShouldPlaceAndExplainAMistake(Mistake mistake) {
        String yaml = Plugins.EXAMPLE.edited(mistake.passage(), mistake.replacement());

        DeclarationError error = Plugins.EXAMPLE.read(yaml).errors().get(0);

        assertTrue(error.message().startsWith(mistake.message()), error.message());
        assertTrue(error.remedy().startsWith(mistake.remedy()), error.remedy());
        assertEquals("programme.yaml", error.file());
        int first = (int) yaml.substring(0, yaml.indexOf(mistake.replacement())).lines().count();
        assertTrue(error.line() >= first - 8 && error.line() <= first + mistake.replacement().lines().count(), error.sentence());
    }

    @Test
    void readShouldKeepTheMeaningOfRegistersWrittenBeforeTypesAndClosedStates() {
        String yaml = Plugins.EXAMPLE.edited("    closedStates: [clos]\n", "").replace("type: CHOICE, options: [équipe, bâtiment, public], required: true",
                "options: [équipe, bâtiment, public]");

        ProgrammeDefinition definition = Plugins.EXAMPLE.read(yaml).definition();

        RegisterDefinition register = definition.register("risques").orElseThrow();
        assertEquals(List.of(), register.closedStates());
        assertEquals(new RegisterDefinition.Attribute("nature", "Nature", RegisterDefinition.AttributeType.CHOICE, false,
                List.of("équipe", "bâtiment", "public")), register.attribute("nature").orElseThrow());
        assertEquals(RegisterDefinition.AttributeType.TEXT,
                definition.register("preparatifs").orElseThrow().attribute("note").orElseThrow().type());
    }

    @Test
    void readShouldRefuseDatesThatTurnInCircles() {
        String yaml = Plugins.EXAMPLE.edited("date: {from: OUVERTURE, offset: 2, unit: WEEK", "date: {from: BILAN, offset: 2, unit: WEEK")
                .replace("date: {from: FIN-CHARTE, offset: 10", "date: {from: ACCUEIL, offset: 10");

        DeclarationError error = Plugins.EXAMPLE.read(yaml).errors().get(0);

        assertEquals("les dates tournent en rond : ACCUEIL → BILAN → ACCUEIL", error.message());
        assertEquals("faites partir l'une d'elles d'une origine", error.remedy());
    }

    /** What a process may hold at all is the workflow feature's to say; here only whether it speaks the core's words. */
    @Test
    void readShouldRefuseAProcessThatDoesNotSpeakTheCoresWords() {
        for (String mischief : List.of("<userTask id=\"steal\"/>", "<message id=\"m\" name=\"surprise\"/>",
                "<sequenceFlow id=\"y\"><conditionExpression>${runtimeService.deleteAll()}</conditionExpression></sequenceFlow>",
                "<sequenceFlow id=\"y\"><conditionExpression>${effect == 'SOMETHING'}</conditionExpression></sequenceFlow>")) {
            String bpmn = new String(Plugins.EXAMPLE.file("processes/accord.bpmn").orElseThrow(), StandardCharsets.UTF_8)
                    .replace("</process>", mischief + "</process>");
            List<DeclarationError> errors = Plugins.READER.read(Plugins.EXAMPLE.yaml(), "programme.yaml",
                    path -> path.endsWith(".bpmn") ? Optional.of(bpmn.getBytes(StandardCharsets.UTF_8)) : Plugins.EXAMPLE.file(path))
                    .errors();
            assertFalse(errors.isEmpty(), mischief);
            assertEquals("processes/accord.bpmn", errors.get(0).file());
        }
    }

    @Test
    void readShouldRefuseAProcessThatAwaitsAnUndeclaredDecision() {
        String yaml = Plugins.EXAMPLE.edited("code: REFUS,", "code: VETO,");

        DeclarationError error = Plugins.EXAMPLE.read(yaml).errors().get(0);

        assertEquals("décision « REFUS » non déclarée", error.message());
    }
}
