package fr.jalon.local;

/** Fictional people of the demo's other hospitals, who hold a seat and have no account. */
enum DemoColleague {
    HADDAD("Omar", "Haddad", "Praticien hospitalier", "medecin-referent", 1),
    RENAUD("Élise", "Renaud", "Directrice adjointe", "membre-direction", 1),
    COLIN("Thomas", "Colin", "Cadre supérieur de santé", "chef-projet", 2),
    MEUNIER("Sarah", "Meunier", "Praticienne hospitalière", "medecin-referent", 2),
    DIALLO("Ibrahim", "Diallo", "Directeur des soins", "membre-direction", 2),
    LEGRAND("Chloé", "Legrand", "Cadre de santé", "chef-projet", 3),
    NGUYEN("Minh", "Nguyen", "Praticien hospitalier", "medecin-referent", 3),
    BARBIER("Hélène", "Barbier", "Directrice des soins", "membre-direction", 3);

    private final String givenName;
    private final String familyName;
    private final String jobTitle;
    private final String role;
    private final int hospital;

    DemoColleague(String givenName, String familyName, String jobTitle, String role, int hospital) {
        this.givenName = givenName;
        this.familyName = familyName;
        this.jobTitle = jobTitle;
        this.role = role;
        this.hospital = hospital;
    }

    String familyName() {
        return familyName;
    }

    String role() {
        return role;
    }

    /** FINESS of the hospital. */
    String hospital() {
        return DemoWave.HOSPITALS.get(hospital);
    }

    DemoPerson card() {
        return new DemoPerson(DemoWave.SPACE, DemoAccount.CLAIRE_MARTIN, givenName, familyName, jobTitle, "MEMBER", hospital(), null);
    }
}
