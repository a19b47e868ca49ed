package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the source of « gestion des flux patients » asks for is declared, session by session and form by form: content, read from the file as it ships. */
class FluxPatientsRequirementsTest {

    private final ProgrammeDefinition flux = Plugins.FLUX_PATIENTS.definition();
    private final ParameterValues defaults = flux.values(Map.of());

    @Test
    @Tag("FLUX-002")
    @Tag("FLUX-048")
    @Tag("FLUX-104")
    void contractShouldSayHowItWasAwardedAndWhatARefusalMayLeadTo() {
        said(clause("CONSULTATION"), "procédure adaptée", "2015-899", "2016-360", "15, 27, 34, 78 et 80", "lundi 15 octobre 2018 à 11 h 00, bureau 602");
        assertEquals(DayOfWeek.MONDAY, LocalDate.of(2018, 10, 15).getDayOfWeek());
        said(clause("ADMISSIBILITE"), "maîtrise des outils", "ANAP", "gestion des lits");
        said(clause("CONSEQUENCES-REJET"), "résilier le marché sans indemnité", "avances", "acomptes");
    }

    @Test
    @Tag("FLUX-009")
    @Tag("FLUX-096")
    @Tag("FLUX-098")
    void executionShouldTrackThreeComponentsSixObligationsAndThreePurposes() {
        GridDefinition grid = form("execution").grid();
        assertEquals(List.of("COMPOSANTES 3", "OBLIGATIONS 6", "REUNIONS 3"), grid.sections().stream().map(section -> section.code() + " "
            + grid.rows().stream().filter(row -> section.code().equals(row.section())).count()).toList());
        assertEquals(List.of("pas encore exigible"), grid.tally().outside());
        assertTrue(grid.rows().stream().allMatch(row -> row.provenance().cited()));
    }

    @Test
    @Tag("FLUX-098")
    void agencyMeetingsShouldBeHeldForThreePurposesAndCallTheContractor() {
        MeetingDefinition meeting = flux.meeting("REUNION-AGENCE").orElseThrow();
        assertEquals(List.of("DEROULEMENT", "QUALITE", "METHODE"), meeting.purposes().stream().map(MeetingDefinition.Purpose::code).toList());
        assertTrue(meeting.purposes().stream().allMatch(purpose -> "5.2".equals(purpose.provenance().article())));
        assertTrue(meeting.roles().contains("representant"));
        assertEquals("6.1", flux.meeting("RECADRAGE").orElseThrow().provenance().article());
    }

    @Test
    @Tag("FLUX-024")
    @Tag("FLUX-025")
    @Tag("FLUX-027")
    @Tag("FLUX-054")
    void phasesShouldBeFiveTheLastInThreeStepsAndSayWhereTheyTakePlace() {
        assertEquals(List.of("PHASE-0", "PHASE-1", "PHASE-2", "PHASE-3", "PHASE-4"), flux.phases().stream().map(PhaseDefinition::code).toList());
        assertEquals(List.of("Gestion opérationnelle des flux", "Gestion prévisionnelle", "Adéquation des capacités et des ressources à l'activité"),
            flux.phase("PHASE-4").orElseThrow().steps());
        assertTrue(flux.phase("PHASE-0").orElseThrow().place().contains("ARS"));
        assertTrue(Stream.of("PHASE-1", "PHASE-2", "PHASE-3", "PHASE-4").allMatch(code -> flux.phase(code).orElseThrow().place().contains("établissements")));
        assertEquals("J* + 18 mois", RuleWords.of(flux.milestones().stream().filter(m -> m.code().equals("JALON-4")).findFirst().orElseThrow().rule(), defaults));
    }

    @Test
    @Tag("FLUX-031")
    void indicativeCalendarShouldBeSaidAndNotUsed() {
        said(flux.checks().stream().filter(check -> check.code().equals("CALENDRIER-INDICATIF")).findFirst().orElseThrow().text(),
            "calendrier indicatif", "n'est pas repris");
    }

    @Test
    @Tag("FLUX-032")
    @Tag("FLUX-033")
    @Tag("FLUX-055")
    void sessionsShouldBeCollectiveDaysAtAMemberAndIndividualHoursAtADistance() {
        for (SessionDefinition session : flux.sessions()) {
            if (session.code().startsWith("SI")) {
                assertEquals("90 MINUTE site REMOTE", shape(session), session.code());
            } else if (session.code().startsWith("SC")) {
                assertEquals("1 DAY groupe HOST_MEMBER", shape(session), session.code());
            }
        }
        assertEquals("2 DAY groupe HOST_MEMBER", shape(session("FORMATION")));
        assertEquals("J*", RuleWords.of(session("FORMATION").date(), defaults));
    }

    private static String shape(SessionDefinition session) {
        return session.duration().amount() + " " + session.duration().unit() + " " + session.level() + " " + session.place().kind();
    }

    @Test
    @Tag("FLUX-035")
    @Tag("FLUX-036")
    @Tag("FLUX-037")
    @Tag("FLUX-038")
    @Tag("FLUX-039")
    void intervalsShouldBeThoseOfTheText() {
        assertEquals("fin de FORMATION + 1 semaine", rule("SI0"));
        assertEquals(List.of("SC1 + 2 semaines", "SC1 + 4 semaines"), List.of(rule("SI1"), rule("SC2")));
        assertEquals(List.of("SC3 + 2 semaines", "SC3 + 4 semaines", "SC4 + 15 jours calendaires"), List.of(rule("SI2"), rule("SC4"), rule("SI3")));
        assertEquals(List.of("J* + 5 mois", "J* + 7 mois", "J* + 9 mois", "J* + 11 mois", "J* + 13 mois", "J* + 15 mois", "J* + 17 mois"),
            IntStream.rangeClosed(5, 11).mapToObj(n -> rule("SC" + n)).toList());
        assertEquals(List.of("SC5 + 1 mois", "SC6 + 1 mois", "SC7 + 1 mois", "SC8 + 1 mois", "SC9 + 1 mois", "SC10 + 1 mois"),
            IntStream.rangeClosed(4, 9).mapToObj(n -> rule("SI" + n)).toList());
        assertEquals(List.of("SC11 + 10 jours calendaires", "SC11 + 20 jours calendaires", "SC11 + 30 jours calendaires"),
            List.of(rule("SI10"), rule("SC12"), rule("SI11")));
    }

    @Test
    @Tag("FLUX-049")
    @Tag("FLUX-056")
    @Tag("FLUX-059")
    @Tag("FLUX-064")
    @Tag("FLUX-065")
    @Tag("FLUX-066")
    void agendasOfTheFirstPhasesShouldHoldWhatTheTextLists() {
        said(agenda("REUNION-LANCEMENT"), "connaissance", "Dispositif", "groupes", "Livrables et échéances", "bons de commande", "facturation et paiement");
        said(agenda("FORMATION"), "Démarche", "Pilotage", "Appropriation", "Outils", "autodiagnostic");
        said(agenda("SI0"), "éclaircir", "Gouvernance", "changement", "fichier structure", "SC1");
        said(agenda("SC1"), "profil", "Objectifs d'amélioration et leviers", "bonnes pratiques", "partager le diagnostic");
        said(agenda("SI1"), "Compléter le diagnostic", "valider les analyses", "ce qui manque");
        said(agenda("SC2"), "forces et faiblesses", "Axes d'amélioration et enjeux", "instances, messages, supports");
    }

    @Test
    @Tag("FLUX-070")
    @Tag("FLUX-073")
    @Tag("FLUX-075")
    @Tag("FLUX-076")
    @Tag("FLUX-078")
    void agendasOfTheRoadmapShouldHoldWhatTheTextLists() {
        said(agenda("SC3"), "court, moyen et long terme", "nature, la difficulté et l'effet", "Consultation interne", "Fiches action");
        said(agenda("SI2"), "périmètre, actions, priorité, ordre, responsable", "validation interne", "Plan de communication", "Moyens nécessaires et règles de pilotage");
        said(agenda("SC4"), "Cible à terme", "priorités", "échéancier", "bénéfices attendus", "Plan de communication");
        said(agenda("SI3"), "humains, financiers, techniques et locaux", "directoire", "plan de mobilisation");
    }

    @Test
    @Tag("FLUX-050")
    @Tag("FLUX-093")
    void libraryShouldHoldWhatIsHandedOver() {
        List<String> titles = flux.documents().stream().map(DocumentDefinition::label).toList();
        assertEquals(9, titles.size());
        said(String.join("\n", titles), "Retour d'expérience sur la gestion des lits (avril 2013)", "Guides pratiques", "Outil de diagnostic du système d'information",
            "Kit d'accompagnement", "Autodiagnostic", "Thésaurus de plans d'action et fiches actions", "Banque d'indicateurs", "Outil de pilotage");
    }

    @Test
    @Tag("FLUX-053")
    @Tag("FLUX-062")
    @Tag("FLUX-069")
    @Tag("FLUX-080")
    @Tag("FLUX-090")
    void deliverablesShouldBeThoseOfEachPhase() {
        assertEquals(List.of("KIT-AMENDEMENTS", "CALENDRIER-SEANCES", "CR-SI-CADRAGE", "SUGGESTIONS"), named("KIT-AMENDEMENTS", "CALENDRIER-SEANCES", "CR-SI-CADRAGE", "SUGGESTIONS"));
        assertEquals(List.of("NOTE-CADRAGE", "OUTILS-CHANGEMENT", "CR-SI0", "AVANCEMENT-1", "EVALUATION-FORMATION", "RETOUR-KIT"), due("PHASE-1"));
        assertEquals(List.of("PROFIL-AUTODIAGNOSTIC", "DIAGNOSTIC", "CR-SC-DIAGNOSTIC", "CR-SI1", "AVANCEMENT-2", "BONNES-PRATIQUES", "RETOUR-DIAGNOSTIC"), due("PHASE-2"));
        assertEquals(List.of("FEUILLE-DE-ROUTE", "PLAN-ACTIONS", "PLAN-COMMUNICATION", "PLAN-RISQUES"), due("PHASE-3"));
        assertEquals(List.of("SUPPORT-BILAN", "COMMUNICATION-RESULTATS", "POSTER", "CAPITALISATION", "ACTIONS-A-VENIR"),
            named("SUPPORT-BILAN", "COMMUNICATION-RESULTATS", "POSTER", "CAPITALISATION", "ACTIONS-A-VENIR"));
        assertTrue(Stream.of("NOTE-CADRAGE", "SUPPORT-BILAN", "COMMUNICATION-RESULTATS", "POSTER", "CAPITALISATION", "ACTIONS-A-VENIR")
            .allMatch(code -> "consultant".equals(flux.deliverable(code).orElseThrow().checker())));
    }

    private List<String> due(String phase) {
        return flux.deliverables().stream().filter(d -> phase.equals(d.phase())).map(DeliverableDefinition::code).toList();
    }

    private List<String> named(String... codes) {
        return flux.deliverables().stream().map(DeliverableDefinition::code).filter(List.of(codes)::contains).toList();
    }

    @Test
    @Tag("FLUX-046")
    void methodShouldBeFedBackByTheGroupOnFiveSubjects() {
        assertEquals(List.of("FIL", "DECOUPAGE", "TAILLE", "SUIVI", "ANIMATION"), rows("retours-methode"));
        assertEquals("groupe", form("retours-methode").level());
    }

    @Test
    @Tag("FLUX-057")
    @Tag("FLUX-058")
    @Tag("FLUX-060")
    @Tag("FLUX-061")
    void formsOfTheTrainingShouldScopeListAndMobilise() {
        assertEquals(List.of("DEDANS", "DEHORS"), sections("perimetre"));
        assertEquals(List.of("DIRECTOIRE", "GROUPE-PROJET", "AUTODIAG-1", "AUTODIAG-2"), rows("apres-formation"));
        assertTrue(Stream.of("etapes", "calendrier", "taches", "moyens", "indicateurs").allMatch(code -> form("note-cadrage").field(code).orElseThrow().required()));
        assertEquals("note-cadrage", flux.deliverable("NOTE-CADRAGE").orElseThrow().form());
        assertTrue(Stream.of("carte-acteurs", "mobilisation", "communication").allMatch(code -> form(code).grid().ownRows()));
        assertTrue(flux.registers().stream().anyMatch(register -> register.code().equals("risques")));
    }

    @Test
    @Tag("FLUX-006")
    @Tag("FLUX-067")
    void diagnosisShouldDescribeTheStaysAndLeadToAxes() {
        assertEquals(List.of("ENTREE", "SEJOUR", "SORTIE"), sections("procedures"));
        said(String.join("\n", form("procedures").grid().rows().stream().map(GridDefinition.Row::label).toList()),
            "Entrée programmée", "urgences", "directe en unité", "soins de suite", "ville", "autre établissement", "Transfert");
        assertTrue(Stream.of("programmes", "non-programmes", "ambulatoire").allMatch(code -> form("activite-services").field(code).isPresent()));
        assertEquals(List.of("ETAT", "FORCES", "FAIBLESSES", "AXES", "ENJEUX"), sections("forces-faiblesses"));
        assertEquals("maturite", form("forces-faiblesses").grid().linksTo());
        // no questionnaire was found: none of its questions pretends to be a citation
        assertTrue(form("maturite").grid().rows().stream().allMatch(row -> row.provenance().proposal()));
        assertEquals(9, sections("maturite").size());
    }

    @Test
    @Tag("FLUX-071")
    @Tag("FLUX-079")
    void leversAndRoadmapShouldHaveTheFieldsOfTheText() {
        FormDefinition levers = form("leviers");
        assertTrue(Stream.of("patients", "personnels", "efficience").allMatch(code -> levers.field(code).orElseThrow().type() == FormField.Type.INTEGER));
        assertTrue(Stream.of("forces", "faiblesses", "opportunites", "qualitatif", "quantitatif", "interne", "amont", "aval").allMatch(code -> levers.field(code).isPresent()));
        assertEquals(List.of("COURT", "MOYEN", "LONG"), sections("leviers"));
        FormDefinition roadmap = form("feuille-de-route");
        assertTrue(Stream.of("cible", "echeancier", "benefices", "pilotage", "risques", "indicateurs").allMatch(code -> roadmap.field(code).orElseThrow().required()));
        assertTrue(Stream.of("directoire", "rencontre").allMatch(code -> roadmap.field(code).orElseThrow().type() == FormField.Type.DATE));
    }

    @Test
    @Tag("FLUX-081")
    @Tag("FLUX-083")
    @Tag("FLUX-084")
    void progressShouldBeToldAtEachSession() {
        assertEquals(IntStream.rangeClosed(5, 11).mapToObj(n -> "SC" + n).toList(), rows("avancement-collectif"));
        assertTrue(Stream.of("avancement", "faites", "resultats", "difficultes", "remedes", "suites", "ecarts", "corrections")
            .allMatch(code -> form("avancement-collectif").field(code).isPresent()));
        assertEquals(IntStream.rangeClosed(4, 9).mapToObj(n -> "SI" + n).toList(), rows("avancement-individuel"));
        assertTrue(Stream.of("tenues", "menacees", "corrections", "sujet", "alertes").allMatch(code -> form("avancement-individuel").field(code).isPresent()));
        said(agenda("SI10"), "avancement à terme", "Bilan", "Actions restantes");
        assertEquals(List.of("avancement", "bilan", "restant"), form("etat-a-terme").fields().stream().map(FormField::code).toList());
    }

    @Test
    @Tag("FLUX-085")
    @Tag("FLUX-086")
    @Tag("FLUX-092")
    @Tag("FLUX-109")
    void closingShouldBalanceCapitaliseAndEvaluateTheSchemeItself() {
        assertEquals(12, form("bilan").fields().stream().filter(FormField::required).count());
        assertEquals(13, form("bilan").fields().size());
        assertTrue(form("suites").field("agence").isPresent());
        assertTrue(flux.deliverable("POSTER").isPresent());
        assertTrue(form("capitalisation").field("profil").orElseThrow().options().contains("avec cellule centrale des lits"));
        assertTrue(form("capitalisation").field("nature").orElseThrow().options().containsAll(List.of("méthode", "processus", "outil", "indicateur", "guide", "procédure", "tableur", "fiche de poste")));
        assertEquals("site", form("evaluation-dispositif").level());
        assertEquals(List.of("chef-projet", "medecin-referent", "membre-direction"), form("evaluation-dispositif").roles());
    }

    @Test
    void everyTrainingAndCollectiveSessionShouldBeEvaluatedAnonymously() {
        FormDefinition asked = form("evaluation-a-chaud");
        assertEquals(flux.sessions().stream().filter(session -> session.marks().contains("EVALUATION")).map(SessionDefinition::code).toList(),
            asked.sessions());
        assertTrue(asked.evaluation().anonymous());
        assertEquals(5, asked.evaluation().leastAnswers());
        assertTrue(asked.evaluation().provenance().proposal(), "no text says how many");
        assertTrue(asked.fields().stream().map(FormField::code).toList().containsAll(List.of("critiques", "suggestions", "themes")));
    }

    private FormDefinition form(String code) {
        return flux.form(code).orElseThrow();
    }

    private List<String> rows(String form) {
        return form(form).grid().rows().stream().map(GridDefinition.Row::code).toList();
    }

    private List<String> sections(String form) {
        return form(form).grid().sections().stream().map(GridDefinition.Section::code).toList();
    }

    private SessionDefinition session(String code) {
        return flux.session(code).orElseThrow();
    }

    private String rule(String session) {
        return RuleWords.of(session(session).date(), defaults);
    }

    private String agenda(String session) {
        return String.join("\n", session(session).agenda());
    }

    private String clause(String code) {
        return flux.contract().clauses().stream().filter(clause -> clause.code().equals(code)).findFirst().orElseThrow().text();
    }

    private static void said(String text, String... words) {
        for (String word : words) {
            assertTrue(text.contains(word), "« " + word + " » in " + text);
        }
    }
}
