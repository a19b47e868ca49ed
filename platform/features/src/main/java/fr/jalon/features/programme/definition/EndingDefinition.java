package fr.jalon.features.programme.definition;

/**
 * How a contract ends between its parties.
 *
 * @param meeting       French name of the last formal meeting
 * @param certification what the contractor declares to have given back, a French sentence
 * @param certificate   French name of what the buyer issues together with the order to pay the balance
 * @param provenance    where it comes from
 */
public record EndingDefinition(String meeting, String certification, String certificate, Provenance provenance) {
}
