package fr.jalon.spi.organisation;

/** What sort of body a row stands for. */
public enum OrganisationKind {
    /** A place where work is done, known by its geographic FINESS number where it has one. */
    SITE,
    /** The legal body that runs sites, known by its legal FINESS or SIRET number. */
    LEGAL_BODY,
    /** Any other body. */
    OTHER
}
