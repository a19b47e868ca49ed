package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import fr.jalon.features.programme.definition.DecisionDefinition.Presence;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.SilenceEffect;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the plugin declares is what its source says: content, read from the file as it ships. */
class FluxPatientsContentTest {

    private final ProgrammeDefinition flux = Plugins.FLUX_PATIENTS.definition();
    private final ParameterValues defaults = flux.values(Map.of());

    @Test
    void levelsShouldLeadFromTheMarketToTheSite() {
        assertEquals(List.of("marche", "vague", "groupe", "site"), flux.pathOfLevels("site"));
        assertEquals(LevelDefinition.OrganisationRule.REQUIRED, flux.level("site").orElseThrow().organisation());
    }

    @Test
    void supportForOneSiteShouldBeOrderedFromAPriceScheduleToVerify() {
        assertEquals(List.of("JOUR-SITE journée", "JOUR-DISTANCE demi-journée"),
                flux.contract().priceSchedule().stream().map(line -> line.code() + " " + line.unit()).toList());
        assertTrue(flux.contract().priceSchedule().stream().allMatch(line -> line.provenance().proposal()));
        ClauseDefinition clause = flux.contract().clauses().stream().filter(c -> c.code().equals("APPUI-SUPPLEMENTAIRE")).findFirst().orElseThrow();
        assertEquals("4.4b", clause.provenance().article());
        assertTrue(clause.text().contains("à vérifier"), clause.text());
    }

    @Test
    void catalogueShouldHoldEverySession() {
        Set<String> expected = Stream.concat(
                Stream.of("REUNION-LANCEMENT", "SI-CADRAGE", "FORMATION", "REUNION-FIN"),
                Stream.concat(Stream.iterate(1, n -> n <= 12, n -> n + 1).map(n -> "SC" + n),
                        Stream.iterate(0, n -> n <= 11, n -> n + 1).map(n -> "SI" + n))).collect(Collectors.toSet());

        assertEquals(expected, flux.sessions().stream().map(SessionDefinition::code).collect(Collectors.toSet()));
    }

    @Test
    void sessionsOfASiteShouldAddUpToFourteenDaysAndNineteenAndAHalfHours() {
        int days = flux.sessions().stream().filter(session -> session.level().equals("groupe")).mapToInt(s -> s.duration().days()).sum();
        int minutes = flux.sessions().stream().filter(session -> session.level().equals("site")).mapToInt(s -> s.duration().amount()).sum();

        assertEquals(14, days);
        assertEquals(19 * 60 + 30, minutes);
    }

    @Test
    void datesShouldFollowTheSourceAndTheProposals() {
        assertEquals(List.of("J* + 1 mois", "J* + 3 mois", "J* + 5 mois", "J* + 7 mois", "J* + 15 mois", "J* + 17 mois"),
                rules("SC1", "SC3", "SC5", "SC6", "SC10", "SC11"));
        assertEquals(List.of("SC1 + 2 semaines", "SC1 + 4 semaines", "SC4 + 15 jours calendaires", "SC10 + 1 mois"),
                rules("SI1", "SC2", "SI3", "SI9"));
        assertEquals(List.of("SC11 + 10 jours calendaires", "SC11 + 20 jours calendaires", "SC11 + 30 jours calendaires"),
                rules("SI10", "SC12", "SI11"));
        assertEquals(List.of("J + 1 mois", "J* + 15 jours calendaires", "J* + 2,5 mois", "J* + 4,5 mois", "J* + 18 mois"),
                flux.milestones().stream().limit(5).map(milestone -> RuleWords.of(milestone.rule(), defaults)).toList());
    }

    @Test
    void whatNoTextFixesShouldBeAProposalThatCitesNothing() {
        for (String code : List.of("sc1-delai", "sc3-delai", "sc5-delai", "intervalle-sc11", "si10-delai", "sc12-delai", "si11-delai")) {
            Provenance provenance = flux.parameter(code).orElseThrow().provenance();
            assertEquals("proposition Jalon", flux.citation(provenance), code);
            assertNull(provenance.article(), code);
        }
        assertEquals("CCTP ARS PACA 2018, art. 4.1a", flux.citation(
                flux.parameter("groupe-min").orElseThrow().alternatives().get(0).provenance()));
    }

    @Test
    void approximateDatesShouldBeToleratedAndOnlyThose() {
        assertEquals(7, flux.session("SC2").orElseThrow().date().tolerance().resolve(defaults).intValue());
        assertTrue(flux.milestones().stream().allMatch(milestone -> milestone.rule().tolerance() == null));
    }

    @Test
    void contradictionsShouldAppearWithTheirSource() {
        for (String code : List.of("AMB-01", "AMB-03", "AMB-04", "AMB-05", "AMB-24", "AMB-25", "AMB-26", "AMB-27", "AMB-28", "AMB-29")) {
            assertTrue(flux.checks().stream().filter(check -> code.equals(check.ambiguity())).anyMatch(check -> check.provenance().cited()), code);
        }
        Set<String> open = new HashSet<>(verification().openPoints().stream().map(ApprovalDefinition.OpenPoint::ambiguity).toList());
        assertTrue(open.containsAll(Set.of("AMB-09", "AMB-30")));
    }

    @Test
    void contractorShouldOweWhatTheSiteWritesAndTheConsultantChecks() {
        DeliverableDefinition note = flux.deliverable("NOTE-CADRAGE").orElseThrow();

        assertEquals(List.of("chef-projet", "consultant", "representant", "ars-responsable"),
                List.of(note.producer(), note.checker(), note.deliverer(), note.validator()));
        assertTrue(flux.deliverables().stream().allMatch(deliverable -> deliverable.obligor() == PartyQuality.CONTRACTOR));
        assertFalse(flux.role("chef-projet").orElseThrow().grants(SeatRight.DELIVER, "site"));
    }

    @Test
    void decisionsShouldBeThoseOfTheSource() {
        assertEquals(Map.of("ADMISSION", Effect.ADMITTED, "AJOURNEMENT", Effect.POSTPONED, "REFACTION", Effect.ADMITTED_REDUCED,
                        "REJET", Effect.REFUSED),
                verification().decisions().stream().collect(Collectors.toMap(DecisionDefinition::code, DecisionDefinition::effect)));
        assertTrue(verification().decisions().stream().filter(decision -> !decision.code().equals("ADMISSION"))
                .allMatch(decision -> decision.motive() == Presence.REQUIRED));
        assertEquals(Presence.REQUIRED, verification().decision("AJOURNEMENT").orElseThrow().delay());
    }

    @Test
    void silenceAfterTenWorkedDaysShouldStayUnspecified() {
        ClockDefinition clock = verification().startedBy(ClockDefinition.Start.REDELIVERY_OR_OBSERVATIONS).get(0);

        assertEquals(10, clock.delay().resolve(defaults).intValue());
        assertEquals(DelayUnit.OUVRE, clock.unit());
        assertEquals(SilenceEffect.UNSPECIFIED, clock.silence());
        assertTrue(verification().startedBy(ClockDefinition.Start.DELIVERY).isEmpty());
    }

    @Test
    void replacedPersonShouldHaveTheDelaysOfTheSource() {
        for (String seat : List.of("consultant", "representant")) {
            ReplacementDefinition rule = flux.role(seat).orElseThrow().replacement();
            ClockDefinition propose = rule.startedBy(ClockDefinition.Start.UNAVAILABILITY).get(0);
            ClockDefinition answer = rule.startedBy(ClockDefinition.Start.PROPOSAL).get(0);
            ClockDefinition again = rule.startedBy(ClockDefinition.Start.PROPOSAL_REFUSAL).get(0);

            assertEquals(List.of("representant", "ars-responsable"), List.of(rule.proposer(), rule.validator()));
            assertEquals(List.of(DelayUnit.WEEK, DelayUnit.OUVRE, DelayUnit.OUVRE), List.of(propose.unit(), answer.unit(), again.unit()));
            assertEquals(List.of(2, 7, 2), Stream.of(propose, answer, again).map(clock -> clock.delay().resolve(defaults).intValue()).toList());
            assertEquals(SilenceEffect.TACIT_ACCEPTANCE, answer.silence());
            assertEquals(SilenceEffect.NONE, propose.silence());
        }
    }

    @Test
    void ladderShouldBeThatOfTheSourceAndWhatTheSourceDoesNotSayAProposalToVerify() {
        SanctionsDefinition sanctions = flux.contract().sanctions();

        assertEquals(List.of(RungDefinition.Kind.NOTICE, RungDefinition.Kind.REPLACEMENT, RungDefinition.Kind.TERMINATION),
                sanctions.ladder().stream().map(RungDefinition::kind).toList());
        assertTrue(sanctions.ladder().stream().allMatch(rung -> rung.provenance().article().equals("6.2")));
        PenaltyDefinition penalty = sanctions.penalty();
        assertTrue(penalty.provenance().proposal());
        List<Quantity> unsaid = List.of(sanctions.ladder().get(0).delay(), penalty.divisor(), penalty.free(), penalty.cap());
        for (String code : unsaid.stream().flatMap(quantity -> quantity.parameters().stream()).toList()) {
            ParameterDefinition parameter = flux.parameter(code).orElseThrow();
            assertTrue(parameter.provenance().proposal() && parameter.help().startsWith("À vérifier."), code);
        }
        assertTrue(unsaid.stream().noneMatch(quantity -> quantity.terms().isEmpty()), "none of them is fixed");
    }

    @Test
    void contractShouldEndAsTheSourceSays() {
        EndingDefinition ending = flux.contract().ending();

        assertEquals("8", ending.provenance().article());
        assertTrue(ending.certification().contains("documentation") && ending.certification().contains("fichiers de données"));
    }

    @Test
    void representativeShouldBeOneOfTheConsultants() {
        AmongDefinition among = flux.role("representant").orElseThrow().among();

        assertEquals("consultant", among.role());
        assertEquals("5.1", among.provenance().article());
        assertNull(flux.role("consultant").orElseThrow().among());
    }

    @Test
    void reportShouldBeDueSevenDaysAfterEachImplementationSession() {
        DeliverableDefinition report = flux.deliverable("RAPPORT-SC").orElseThrow();

        assertEquals(List.of("SC5", "SC6", "SC7", "SC8", "SC9", "SC10", "SC11"), report.occurrence().sessions());
        assertEquals("fin de séance + 7 jours calendaires", RuleWords.of(report.due(), defaults));
        assertEquals(2, flux.deliverable("SUIVI").orElseThrow().occurrence().recurrence().every().resolve(defaults).intValue());
    }

    @Test
    void sixthIndividualSessionShouldBeLeftOutOnTheOtherReading() {
        SessionDefinition si9 = flux.session("SI9").orElseThrow();

        assertTrue(si9.heldWith(defaults));
        assertFalse(si9.heldWith(flux.values(Map.of("si9-prevue", false))));
    }

    private ApprovalDefinition verification() {
        return flux.approval("verification").orElseThrow();
    }

    private List<String> rules(String... sessions) {
        return Stream.of(sessions).map(code -> RuleWords.of(flux.session(code).orElseThrow().date(), defaults)).toList();
    }

    @Test
    @Tag("FLUX-007")
    void bankShouldHoldTheReferenceIndicatorsAndSayWhatIsNotVerified() {
        List<String> named = List.of("ip-dms", "sejours-longs", "sorties-matin", "delai-chambre", "deprogrammation", "lits-vides", "transferts-sau",
            "occupation");
        for (String code : named) {
            IndicatorDefinition indicator = flux.indicator(code).orElseThrow();
            assertEquals("CCTP", indicator.provenance().source(), code);
            assertNotNull(indicator.caveat(), code + " says what was not found");
        }
        assertTrue(flux.indicator("dms").isPresent(), "occupation is read with the length of stay");
        // whatever the text does not name is ours
        flux.indicators().stream().filter(indicator -> !named.contains(indicator.code()))
            .forEach(indicator -> assertTrue(indicator.provenance().proposal(), indicator.code()));
    }

    @Test
    void indicatorsShouldBeCollectedInThreeFamiliesEveryTwoMonths() {
        CollectionDefinition collection = flux.collection("bimestriel").orElseThrow();
        assertEquals(List.of("EVERYONE", "CHOSEN", "WRITTEN"), collection.families().stream().map(family -> family.rule().name()).toList());
        assertEquals("2", collection.period().every().resolve(defaults).toPlainString());
        assertEquals(List.of("chef-projet"), collection.enteredBy());
    }
}
