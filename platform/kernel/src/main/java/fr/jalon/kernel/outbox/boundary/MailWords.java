package fr.jalon.kernel.outbox.boundary;

/** The queue in French. */
final class MailWords {

    private MailWords() {
    }

    static String state(String state) {
        return switch (state) {
            case "DOUBTFUL" -> "Envoi incertain";
            case "REFUSED" -> "Refusé";
            default -> "En attente";
        };
    }

    /** @param error word that the dispatcher noted, or null */
    static String error(String error) {
        if (error == null) {
            return null;
        }
        if (error.equals("Interrupted")) {
            return "La plateforme s'est arrêtée pendant l'envoi.";
        }
        if (error.equals("Address")) {
            return "L'adresse du destinataire n'est pas valable.";
        }
        if (error.startsWith("SMTP ")) {
            return "Le serveur a répondu " + error.substring(5) + ".";
        }
        return "Le serveur de courrier n'a pas pu être utilisé (" + error + ").";
    }
}
