package fr.jalon.plugins.fluxpatients;

/** Says what is wrong with a FINESS number. */
final class Finess {

    private Finess() {
    }

    static String explain(String text) {
        if (text.isEmpty()) {
            return "Le numéro FINESS manque.";
        }
        if (!text.matches("\\d[0-9AB]\\d{7}")) {
            return "« " + text + " » n'est pas un numéro FINESS : il en faut 9 chiffres (2A ou 2B au début pour la Corse).";
        }
        return "« " + text + " » n'est pas un numéro FINESS : sa clé de contrôle est fausse.";
    }
}
