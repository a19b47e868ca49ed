package fr.jalon.features.contract.control;

/** States of an order in French. */
public final class OrderWords {

    private OrderWords() {
    }

    /** @return the state, as it follows « le bon est » */
    public static String state(Order.State state) {
        return switch (state) {
            case DRAFT -> "en préparation";
            case PLACED -> "notifié";
            case PERFORMED -> "exécuté";
            case CANCELLED -> "annulé";
        };
    }
}
