package fr.jalon.features.deadline;

import fr.jalon.kernel.legaltime.FrenchDate;

/** What a clock means, in French: the same words on screens and in documents. */
public final class ClockWords {

    private ClockWords() {
    }

    /** @return what its end does */
    public static String effect(Deadline deadline) {
        return switch (deadline.silence()) {
            case NONE -> "L'expiration du délai n'a pas d'effet propre : l'action reste attendue.";
            case UNSPECIFIED -> "Le texte ne dit pas ce que vaut le silence : à l'expiration, rien ne se produit d'office.";
            case TACIT_ACCEPTANCE -> "À l'expiration, le silence vaut acceptation.";
            case TACIT_REFUSAL -> "À l'expiration, le silence vaut refus.";
        };
    }

    /** @return « délai suspendu à compter du 7 juin 2027 » */
    public static String suspension(Deadline deadline) {
        return "délai suspendu à compter du " + FrenchDate.day(deadline.suspendedOn());
    }

    /** @return how it stands */
    public static String state(Deadline deadline) {
        return switch (deadline.state()) {
            case RUNNING -> "en cours";
            case SUSPENDED -> "suspendu";
            case MET -> "l'acte attendu a été fait";
            case EXPIRED -> "échu";
            case TOOK_EFFECT -> "échu, le silence a produit son effet";
            case SUPERSEDED -> "remplacé par un nouveau calcul (suspension ou prolongation)";
            case DROPPED -> "sans objet avant son terme";
        };
    }
}
