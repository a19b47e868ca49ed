package fr.jalon.kernel.legaltime;

import java.math.BigDecimal;

/** What a delay is counted in. The three readings of « jour ouvrable / ouvré » are three units on purpose. */
public enum DelayUnit {
    /** Every day (CCAG 2021 art. 3.2: a delay « en jours » without more). */
    CALENDAIRE("jour calendaire", "jours calendaires", 36_525),
    /** Monday to Friday without public holidays. */
    OUVRE("jour ouvré", "jours ouvrés", 26_000),
    /** French usage: Monday to Saturday without public holidays. */
    OUVRABLE_FR("jour ouvrable", "jours ouvrables", 31_000),
    /** Règlement (CEE) 1182/71: all days but public holidays, Saturdays and Sundays. */
    OUVRABLE_UE("jour ouvrable européen", "jours ouvrables européens", 26_000),
    /** Seven calendar days. */
    WEEK("semaine", "semaines", 5_217),
    /** De quantième à quantième; the only unit that takes halves: a half is 15 days, counted after the whole months. */
    MONTH("mois", "mois", 1_200);

    private final String singular;
    private final String plural;
    private final int maximum;

    DelayUnit(String singular, String plural, int maximum) {
        this.singular = singular;
        this.plural = plural;
        this.maximum = maximum;
    }

    /** @return the greatest amount accepted, about a hundred years */
    public int maximum() {
        return maximum;
    }

    /** @return the unit's French name in the number that goes with the amount: plural from two on */
    public String label(BigDecimal amount) {
        return amount.compareTo(BigDecimal.valueOf(2)) >= 0 ? plural : singular;
    }
}
