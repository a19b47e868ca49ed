package fr.jalon.features.programme.definition;

/**
 * An organisation that takes part.
 *
 * @param quality  in which quality
 * @param label    the programme's own French word for it
 * @param level    level on whose nodes the party stands; a {@link PartyQuality#MEMBER} is the organisation of the node
 * @param required whether nothing can be opened without it
 */
public record PartyDefinition(PartyQuality quality, String label, String level, boolean required) {
}
