package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * What is drawn up and signed when a decision is taken.
 *
 * @param template code of the document that it is made from
 * @param label    French name
 * @param signers  who signs, in this order
 */
public record RecordDefinition(String template, String label, List<Signer> signers) {

    /** Whose role of the deliverable signs. */
    public enum Signer {
        DELIVERER, VALIDATOR
    }
}
