package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.entity.Deadline;

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

    static String state(Deadline deadline) {
        return switch (deadline.state()) {
            case RUNNING -> "en cours";
            case SUSPENDED -> "suspendu";
            case MET -> "l'acte attendu a été fait";
            case EXPIRED -> "échu";
            case TOOK_EFFECT -> "échu, le silence a produit son effet";
            case SUPERSEDED -> "remplacé par un nouveau calcul (suspension ou prolongation)";
        };
    }
}
