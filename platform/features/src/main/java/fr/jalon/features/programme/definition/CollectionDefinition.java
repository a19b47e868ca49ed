package fr.jalon.features.programme.definition;

import java.util.List;
import java.util.Optional;

/**
 * A collection of measures that comes back on the nodes of a level. It stands on no calendar: its periods are counted by the
 * same rules.
 *
 * @param code        code of the collection
 * @param label       French name
 * @param level       level of the measured nodes
 * @param period      its periods
 * @param due         when the measures of a period are due, counted from {@link DateRule#PERIOD}
 * @param families    families of indicators
 * @param enteredBy   roles that enter measures and are reminded
 * @param validatedBy roles that validate them
 * @param provenance  where it comes from
 * @param closing     what closes its records, or null
 */
public record CollectionDefinition(String code, String label, String level, Recurrence period, DateRule due,
        List<Family> families, List<String> enteredBy, List<String> validatedBy, Provenance provenance,
        RecordClosing closing) implements Dated {

    /** Which of a family's indicators a node measures. */
    public enum Rule {
        /** All of them, everywhere. */
        EVERYONE,
        /** Those that the node chose in the bank. */
        CHOSEN,
        /** Those that the node's team wrote. */
        WRITTEN
    }

    /**
     * A family of indicators.
     *
     * @param code       code of the family
     * @param label      French name
     * @param rule       which of its indicators a node measures
     * @param provenance where it comes from
     */
    public record Family(String code, String label, Rule rule, Provenance provenance) {
    }

    /** @return its family of that code */
    public Optional<Family> family(String familyCode) {
        return families.stream().filter(family -> family.code().equals(familyCode)).findFirst();
    }
}
