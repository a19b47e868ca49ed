package fr.jalon.kernel.legaltime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

    @Test
    void textShouldTellAWorkingDayDelayInFrench() {
        assertEquals("Départ : vendredi 18 décembre 2026, jour non compté. "
                + "Délai : 10 jours ouvrés (du lundi au vendredi, hors jours fériés, zone Métropole). "
                + "Ne comptent pas : 3 samedis, 3 dimanches, vendredi 25 décembre 2026 (Noël), "
                + "vendredi 1er janvier 2027 (Jour de l'An). "
                + "10 jours ouvrés après le vendredi 18 décembre 2026 : mardi 5 janvier 2027. "
                + "Ce jour est ouvré : il n'y a pas de report. "
                + "Échéance : mardi 5 janvier 2027 à 24 h (fuseau Europe/Paris).",
                ExplanationText.of(Engine.legal("2026-12-18", "10", DelayUnit.OUVRE).explanation()));
    }

    @Test
    void textShouldTellMonthsAndRollOver() {
        assertEquals("Départ : lundi 15 mars 2027, jour non compté. Délai : 2 mois (de quantième à quantième). "
                + "2 mois après le lundi 15 mars 2027 : samedi 15 mai 2027. "
                + "Le samedi 15 mai 2027, le dimanche 16 mai 2027 et le lundi 17 mai 2027 (Lundi de Pentecôte) "
                + "ne sont pas des jours ouvrés : l'échéance est reportée au mardi 18 mai 2027. "
                + "Échéance : mardi 18 mai 2027 à 24 h (fuseau Europe/Paris).",
                ExplanationText.of(Engine.legal("2027-03-15", "2", DelayUnit.MONTH).explanation()));
    }

    @Test
    void textShouldTellANoticeBackwards() {
        List<String> sentences = ExplanationText.sentences(Engine.compute("2027-05-11", "5", DelayUnit.OUVRE, true,
                Direction.BEFORE, HolidayZone.METROPOLE).explanation());
        assertEquals("Compte à rebours depuis le mardi 11 mai 2027, jour non compté.", sentences.get(0));
        assertEquals("Ne comptent pas : dimanche 9 mai 2027, samedi 8 mai 2027 (Victoire de 1945), "
                + "jeudi 6 mai 2027 (Ascension).", sentences.get(2));
        assertEquals("5 jours ouvrés avant le mardi 11 mai 2027 : lundi 3 mai 2027.", sentences.get(3));
    }

    @Test
    void textShouldTellAClampedMonthAndItsHalf() {
        List<String> sentences = ExplanationText.sentences(Engine.compute("2027-12-31", "2.5", DelayUnit.MONTH, false,
                Direction.AFTER, HolidayZone.METROPOLE).explanation());
        assertEquals("Délai : 2,5 mois (de quantième à quantième).", sentences.get(1));
        assertEquals("Ce mois n'a pas de 31 : son dernier jour est retenu.", sentences.get(3));
        assertEquals("15 jours calendaires après le mardi 29 février 2028 : mercredi 15 mars 2028.", sentences.get(5));
    }

    @Test
    void textShouldTellHours() {
        assertEquals("Départ : samedi 27 mars 2027 à 13 h. Délai : 24 heures, comptées de jour comme de nuit. "
                + "Échéance : dimanche 28 mars 2027 à 14 h (fuseau Europe/Paris).",
                ExplanationText.of(Engine.LEGAL_TIME.computeHours(Instant.parse("2027-03-27T12:00:00Z"), 24,
                        Engine.PARIS).explanation()));
    }

    @Test
    void textShouldTellTheCallersEventRuleAndParameter() {
        ComputedDate date = Engine.legal("2026-11-22", "30", DelayUnit.CALENDAIRE).explainedBy(List.of(
                Step.event("DELIVERY", LocalDate.parse("2026-11-22"), null, "Livraison reçue"),
                Step.rule("VERIFICATION", "CCAG-TIC art. 30", "vérification d'aptitude"),
                Step.parameter("DAYS", new BigDecimal("30"), "proposition Jalon", "durée de la vérification")));
        List<String> sentences = ExplanationText.sentences(date.explanation());
        assertEquals("Livraison reçue : dimanche 22 novembre 2026.", sentences.get(0));
        assertEquals("Règle : vérification d'aptitude [CCAG-TIC art. 30].", sentences.get(1));
        assertEquals("Paramètre : durée de la vérification = 30 [proposition Jalon].", sentences.get(2));
    }
}
