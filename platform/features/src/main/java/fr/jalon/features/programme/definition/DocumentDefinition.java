package fr.jalon.features.programme.definition;

/**
 * A document that the programme brings or expects.
 *
 * @param code       code of the document
 * @param label      French name
 * @param kind       template to start from, or reference to hand over
 * @param file       path of the file in the plugin, null if the space supplies it
 * @param level      level of the nodes that it concerns
 * @param provenance where it comes from
 */
public record DocumentDefinition(String code, String label, Kind kind, String file, String level, Provenance provenance) {

    /** What a document is for. */
    public enum Kind {
        TEMPLATE, REFERENCE
    }
}
