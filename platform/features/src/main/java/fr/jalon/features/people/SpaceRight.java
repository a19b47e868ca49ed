package fr.jalon.features.people;

/** What one may do in a space as a whole; the words are those of the API. On a node, see {@link Access#on}. */
public enum SpaceRight {
    /** See every engagement of the space. */
    SEE_ALL("voir tous les projets"),
    /** Open an engagement. */
    OPEN_ENGAGEMENT("ouvrir un projet"),
    /** Create or import organisations. */
    MANAGE_ORGANISATIONS("gérer les établissements"),
    /** Create cards, invite, give and end mandates. */
    MANAGE_PEOPLE("gérer les personnes"),
    /** See the nodes of all engagements side by side. */
    SEE_REGION("voir la synthèse de l'espace"),
    /** Freeze calendars, move origins, hold dates. */
    MANAGE_PLAN("modifier les calendriers"),
    /** Show a published good practice to all other spaces, and take it back. */
    SHARE_PRACTICES("partager une bonne pratique avec les autres espaces");

    private final String verb;

    SpaceRight(String verb) {
        this.verb = verb;
    }

    /** @return a French verb phrase that ends « vous n'avez pas le droit de … » */
    public String verb() {
        return verb;
    }
}
