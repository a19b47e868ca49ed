package fr.jalon.local;

import java.util.Arrays;
import java.util.Optional;

/** The fictional people of the local run; their identifiers are fixed by the realm files, so that {@code sub} never changes. */
public enum DemoAccount {
    CLAIRE_MARTIN("ars-paca", "claire.martin", "01000000-0000-4000-8000-000000000001", "Claire", "Martin",
        "ARS PACA, responsable de programme"),
    HUGO_BLANC("ars-paca", "hugo.blanc", "01000000-0000-4000-8000-000000000002", "Hugo", "Blanc",
        "ARS PACA, chargé de mission"),
    SOPHIE_LEFEBVRE("ars-hauts-de-france", "sophie.lefebvre", "02000000-0000-4000-8000-000000000001", "Sophie", "Lefebvre",
                "ARS Hauts-de-France, responsable de programme"),
    ADMIN_PLATEFORME("partenaires", "admin.plateforme", "03000000-0000-4000-8000-000000000001", "Alix", "Moulin",
        "administration de la plateforme"),
    PAUL_ROUX("partenaires", "paul.roux", "03000000-0000-4000-8000-000000000002", "Paul", "Roux",
        "consultant"),
    NADIA_BENALI("partenaires", "nadia.benali", "03000000-0000-4000-8000-000000000003", "Nadia", "Benali",
        "représentante nommée du titulaire"),
    ANNE_GARCIA("partenaires", "anne.garcia", "03000000-0000-4000-8000-000000000004", "Anne", "Garcia",
        "cheffe de projet, hôpital 1"),
    MARC_PETIT("partenaires", "marc.petit", "03000000-0000-4000-8000-000000000005", "Marc", "Petit",
        "médecin référent, hôpital 1"),
    LUCIE_MOREAU("partenaires", "lucie.moreau", "03000000-0000-4000-8000-000000000006", "Lucie", "Moreau",
        "direction, hôpital 1"),
    JULIE_FABRE("partenaires", "julie.fabre", "03000000-0000-4000-8000-000000000007", "Julie", "Fabre",
        "cheffe de projet, hôpital 2"),
    SANS_INVITATION("partenaires", "sans.invitation", "03000000-0000-4000-8000-000000000008", "Sacha", "Perrin",
        "compte sans aucun espace");

    /** The one password of all demo accounts. */
    static final String PASSWORD = "jalon";

    private final String realm;
    private final String userName;
    private final String subject;
    private final String givenName;
    private final String familyName;
    private final String description;

    DemoAccount(String realm, String userName, String subject, String givenName, String familyName, String description) {
        this.realm = realm;
        this.userName = userName;
        this.subject = subject;
        this.givenName = givenName;
        this.familyName = familyName;
        this.description = description;
    }

    public static Optional<DemoAccount> named(String userName) {
        return Arrays.stream(values()).filter(account -> account.userName.equals(userName)).findFirst();
    }

    /** Alias of the identity provider, which is also the realm's name. */
    public String realm() {
        return realm;
    }

    public String userName() {
        return userName;
    }

    /** The claim {@code sub} of this account's tokens. */
    public String subject() {
        return subject;
    }

    String givenName() {
        return givenName;
    }

    String familyName() {
        return familyName;
    }

    /** Who this is, in French. */
    String description() {
        return description;
    }
}
