package fr.jalon.features.programme.definition;

/** In which quality an organisation takes part. The programme gives each one its own word. */
public enum PartyQuality {
    BUYER, CONTRACTOR, FUNDER, MEMBER, BENEFICIARY, PARTNER
}
