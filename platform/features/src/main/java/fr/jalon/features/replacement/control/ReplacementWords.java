package fr.jalon.features.replacement.control;

import fr.jalon.features.replacement.entity.Proposal;
import fr.jalon.features.replacement.entity.Replacement;

/** States in French: the same words on screens and in documents. */
public final class ReplacementWords {

    private ReplacementWords() {
    }

    /** @return how a replacement stands */
    public static String of(Replacement.State state) {
        return switch (state) {
            case PROPOSE -> "à remplacer";
            case ANSWER -> "remplaçant proposé";
            case FILLED -> "remplacé";
            case WITHDRAWN -> "avis retiré";
            case FILLED_OTHERWISE -> "pourvu sans proposition";
        };
    }

    /** @return what was answered to a proposal */
    public static String of(Proposal.ProposalState state) {
        return switch (state) {
            case PENDING -> "en attente de réponse";
            case ACCEPTED -> "accepté";
            case TACIT -> "accepté par le silence";
            case REFUSED -> "refusé";
            case DROPPED -> "sans suite";
        };
    }
}
