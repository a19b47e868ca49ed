package fr.jalon.features.programme.definition;

/**
 * One level of the engagement tree.
 *
 * @param code         code of the level
 * @param label        French name of one node, without article
 * @param plural       French name of several
 * @param article      French definite article of the singular with its trailing space if it has one: « le », « la », « l' »
 * @param parent       code of the level above, null for the top
 * @param minimum      least number of nodes under one parent, null if free
 * @param maximum      greatest number, null if free
 * @param organisation whether a node stands for an organisation
 * @param help         what such a node is, null if unsaid
 * @param provenance   where the level comes from
 */
public record LevelDefinition(String code, String label, String plural, String article, String parent, Quantity minimum,
        Quantity maximum, OrganisationRule organisation, String help, Provenance provenance) {

    /** Whether an organisation is attached to each node of a level. */
    public enum OrganisationRule {
        NONE, OPTIONAL, REQUIRED
    }
}
