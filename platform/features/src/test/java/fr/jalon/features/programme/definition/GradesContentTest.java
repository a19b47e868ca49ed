package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import fr.jalon.features.programme.definition.DecisionDefinition.Presence;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the GRADeS plugin declares is what its source says: content, read from the file as it ships. */
class GradesContentTest {

    private final ProgrammeDefinition grades = Plugins.GRADES.definition();
    private final ParameterValues defaults = grades.values(Map.of());

    @Test
    void oneLevelShouldCarryTheWholeMission() {
        assertEquals(List.of("mission"), grades.levels().stream().map(LevelDefinition::code).toList());
    }

    @Test
    @Tag("GRAD-001")
    @Tag("GRAD-002")
    void contractShouldSayHowItWasAwardedAndEndAfterTwelveMonthsAtMost() {
        ParameterDefinition length = grades.parameter("duree-marche").orElseThrow();
        assertEquals(new BigDecimal("12"), length.maximum());
        assertEquals("NOTIFICATION + 12 mois", RuleWords.of(clause("FIN-MARCHE").rule(), defaults));
        String procedure = clause("CONSULTATION").text();
        assertTrue(List.of("procédure adaptée", "2015-899", "2016-360", "15, 27 et 34", "77").stream().allMatch(procedure::contains), procedure);
        assertTrue(procedure.contains("vendredi 15 septembre 2017 à 11 h 00, bureau 602"), procedure);
        assertEquals(DayOfWeek.FRIDAY, LocalDate.of(2017, 9, 15).getDayOfWeek());
    }

    @Test
    @Tag("GRAD-007")
    @Tag("GRAD-008")
    void tranchesShouldShareTheStepsAndEachStepHaveItsLumpSum() {
        assertEquals(List.of("FIRM [ETAPE-1, ETAPE-2]", "OPTIONAL [ETAPE-3]"),
            grades.contract().tranches().stream().map(tranche -> tranche.kind() + " " + tranche.phases()).toList());
        assertEquals(List.of("LUMP_SUM FERME", "LUMP_SUM FERME", "LUMP_SUM CONDITIONNELLE"),
            grades.contract().prices().stream().map(price -> price.kind() + " " + price.tranche()).toList());
    }

    @Test
    void eachDeliverableShouldBePaidByTheLumpSumOfItsStep() {
        for (DeliverableDefinition deliverable : grades.deliverables()) {
            PriceDefinition price = grades.contract().prices().stream().filter(p -> p.deliverables().contains(deliverable.code()))
                .findFirst().orElseThrow();
            assertEquals("FORFAIT-" + deliverable.phase().substring("ETAPE-".length()), price.code());
        }
    }

    @Test
    @Tag("GRAD-031")
    void eachLumpSumShouldHaveAnInstalmentJustifiedByWhatThePartiesSignFor() {
        assertEquals(List.of("FORFAIT-1", "FORFAIT-2", "FORFAIT-3"),
            grades.contract().instalments().stream().map(InstalmentDefinition::price).toList());
        for (InstalmentDefinition instalment : grades.contract().instalments()) {
            assertEquals("6.8", instalment.provenance().article());
            assertTrue(grades.parameter("part-acompte").orElseThrow().provenance().proposal());
            PriceDefinition price = grades.contract().prices().stream().filter(p -> p.code().equals(instalment.price())).findFirst().orElseThrow();
            assertTrue(price.deliverables().containsAll(instalment.deliverables()), instalment.code());
            for (String code : instalment.deliverables()) {
                ApprovalDefinition approval = grades.approval(grades.deliverable(code).orElseThrow().approval()).orElseThrow();
                assertTrue(approval.record().signers().size() > 1, code);
            }
        }
    }

    @Test
    @Tag("GRAD-009")
    void sixObjectivesShouldBeSpreadOverTheSteps() {
        assertEquals(List.of(2, 3, 1), grades.phases().stream().map(phase -> phase.steps().size()).toList());
    }

    @Test
    @Tag("GRAD-013")
    @Tag("GRAD-014")
    @Tag("GRAD-015")
    @Tag("GRAD-017")
    @Tag("GRAD-018")
    @Tag("GRAD-020")
    void deliverablesShouldBeThoseOfEachStep() {
        assertEquals(List.of("PLANNING", "ANALYSE-ECART", "SYNTHESE"), due("ETAPE-1"));
        assertEquals(List.of("SCENARIOS", "PORTEFEUILLE", "PLAN-ACTIONS", "RISQUES", "CHARGE-MACRO"), due("ETAPE-2"));
        assertEquals(List.of("IMPACTS", "PLAN-CHARGE", "PLAN-CHANGEMENT"), due("ETAPE-3"));
        assertTrue(described("SYNTHESE").contains("SWOT"));
        assertTrue(described("SCENARIOS").contains("budgétaire, juridique et social"));
        assertTrue(described("PLAN-ACTIONS").contains("gouvernance"));
        assertTrue(described("IMPACTS").contains("ressources humaines et techniques"));
        assertTrue(described("PLAN-CHARGE").contains("agence"));
    }

    @Test
    @Tag("GRAD-019")
    void legalStepsShouldBeKeptInARegisterThatSaysWhoseTheyAre() {
        RegisterDefinition steps = grades.registers().stream().filter(r -> r.code().equals("demarches")).findFirst().orElseThrow();
        assertTrue(steps.attributes().stream().anyMatch(a -> a.code().equals("charge") && a.options().contains("titulaire")));
    }

    @Test
    @Tag("GRAD-022")
    void projectShouldBeFinalOnAWishedDayThatTheTextContradicts() {
        OriginDefinition wished = grades.origins().stream().filter(o -> o.code().equals("ECHEANCE")).findFirst().orElseThrow();
        assertTrue(wished.provenance().paraphrase().contains("30 juin 2018"));
        assertEquals("AMB-16", wished.ambiguity().code());
        assertEquals("ECHEANCE", RuleWords.of(grades.milestones().get(0).rule(), defaults));
    }

    @Test
    @Tag("GRAD-023")
    @Tag("GRAD-024")
    @Tag("GRAD-025")
    void actorsPlacesAndDocumentsShouldBeThoseOfTheText() {
        assertEquals(List.of("PROCES-VERBAL", "instruction", "textes-fondateurs", "travaux-anterieurs"),
            grades.documents().stream().map(DocumentDefinition::code).toList());
        RoleDefinition contact = grades.roles().stream().filter(role -> role.code().equals("contact")).findFirst().orElseThrow();
        assertEquals(1, contact.maximum());
        assertEquals(PartyQuality.CONTRACTOR, contact.quality());
        assertTrue(clause("LIEUX").text().contains("siège"));
    }

    @Test
    void macroPlanningShouldBeAbsoluteDatesThatNobodyNeedsAtOpening() {
        assertEquals(List.of("NOTIFICATION"), grades.origins().stream().filter(OriginDefinition::requiredAtOpening)
            .map(OriginDefinition::code).toList());
        assertEquals(List.of("DEBUT-1 → FIN-1", "DEBUT-2 → FIN-2", "DEBUT-3 → FIN-3"), grades.phases().stream()
            .map(phase -> phase.start().from() + " → " + phase.end().from()).toList());
    }

    @Test
    void recordShouldConcludeWithOrWithoutReserveOrNegatively() {
        assertEquals(List.of("SANS-RESERVE ADMITTED OPTIONAL", "AVEC-RESERVE POSTPONED REQUIRED", "NEGATIF REFUSED REQUIRED"),
            grades.approvals().get(0).decisions().stream().map(d -> d.code() + " " + d.effect() + " " + d.motive()).toList());
        assertEquals(Effect.REFUSED, grades.approvals().get(0).decision("NEGATIF").orElseThrow().effect());
        assertEquals(Presence.OPTIONAL, grades.approvals().get(0).decision("AVEC-RESERVE").orElseThrow().delay());
    }

    @Test
    @Tag("GRAD-005")
    void gapAnalysisShouldFollowTheFourAxesOfTheInstructionAndSayWhatWasNotRead() {
        GridDefinition gaps = grades.form("ecart").orElseThrow().grid();
        assertEquals(List.of("Missions", "Liens avec l'agence régionale de santé", "Structure juridique", "Fonctionnement"), gaps.sections().stream()
            .filter(section -> "INSTRUCTION".equals(section.provenance().source())).map(GridDefinition.Section::label).toList());
        // the instruction's own list was not found: no row pretends to cite it
        assertTrue(gaps.rows().stream().allMatch(row -> row.provenance().proposal() && "à vérifier".equals(row.values().get("lecture"))));
        assertTrue(gaps.rows().stream().allMatch(row -> row.values().get("attendu").length() > 20));
        assertTrue(gaps.ownRows());
    }

    @Test
    void whatIsOutsideTheScopeShouldHaveItsSectionAndItsValue() {
        GridDefinition gaps = grades.form("ecart").orElseThrow().grid();
        assertEquals(List.of("hors périmètre"), gaps.tally().outside());
        assertTrue(gaps.hasSection("AUTRES"));
        assertEquals("ecart", grades.form("swot").orElseThrow().grid().linksTo());
    }

    @Test
    void scenariosShouldNeedTheirBudgetAndTheirLegalAndSocialFraming() {
        FormDefinition scenarios = grades.form("scenarios").orElseThrow();
        assertTrue(List.of("forme", "budget", "juridique", "social", "portefeuille").stream()
            .allMatch(code -> scenarios.field(code).orElseThrow().required()));
        assertEquals(List.of("GIP", "GCS", "GIE", "association"), scenarios.field("forme").orElseThrow().options());
        assertEquals(100, scenarios.grid().comparison().weights().values().stream().mapToInt(Integer::intValue).sum());
    }

    private ClauseDefinition clause(String code) {
        return grades.contract().clauses().stream().filter(clause -> clause.code().equals(code)).findFirst().orElseThrow();
    }

    private List<String> due(String phase) {
        return grades.deliverables().stream().filter(d -> d.phase().equals(phase)).map(DeliverableDefinition::code).toList();
    }

    private String described(String code) {
        return grades.deliverable(code).orElseThrow().description();
    }
}
