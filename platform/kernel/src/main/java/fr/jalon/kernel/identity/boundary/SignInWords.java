package fr.jalon.kernel.identity.boundary;

/** The trail of sign-ins in French. */
final class SignInWords {

    private SignInWords() {
    }

    static String kind(String kind) {
        return switch (kind) {
            case "SIGNED_IN" -> "Connexion";
            case "SIGNED_OUT" -> "Déconnexion";
            case "SIGNED_OUT_BY_PROVIDER" -> "Déconnexion par le fournisseur d'identité";
            case "REFUSED" -> "Connexion refusée";
            case "LIMITED" -> "Trop de tentatives";
            default -> throw new IllegalStateException("no word for " + kind);
        };
    }

    static String reason(String reason) {
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case "UNKNOWN_ATTEMPT" -> "Retour inconnu, périmé ou rejoué";
            case "UNKNOWN_PROVIDER" -> "Fournisseur d'identité inconnu";
            case "PROVIDER_DOWN" -> "Le fournisseur d'identité ne répond pas";
            case "DECLINED" -> "Refus du fournisseur d'identité";
            case "INVALID_TOKEN" -> "Réponse du fournisseur non vérifiable";
            case "TOO_WEAK" -> "Niveau d'authentification insuffisant";
            case "sign-in" -> "Page de connexion demandée trop souvent depuis une même adresse";
            case "invitation" -> "Liens d'invitation ouverts trop souvent par un même compte";
            case "calendar" -> "Agendas lus trop souvent depuis une même adresse";
            case "guest" -> "Pages d'invités demandées trop souvent depuis une même adresse";
            case "guest-link" -> "Liens d'invités demandés trop souvent depuis une même adresse";
            case "verification" -> "Documents vérifiés trop souvent depuis une même adresse";
            default -> throw new IllegalStateException("no word for " + reason);
        };
    }
}
