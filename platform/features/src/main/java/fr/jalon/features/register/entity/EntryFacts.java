package fr.jalon.features.register.entity;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What people note in an entry. Absent values are null.
 *
 * @param title       what it is about
 * @param description more of it
 * @param mandateId   mandate of who answers for it
 * @param startsOn    first day of an action
 * @param dueOn       last day
 * @param probability of a risk, 1 to 4
 * @param impact      of a risk, 1 to 4
 * @param prevention  what is done against a risk
 * @param attributes  values of the declared attributes by their codes; never null
 */
public record EntryFacts(String title, String description, UUID mandateId, LocalDate startsOn, LocalDate dueOn,
                         Integer probability, Integer impact, String prevention, Map<String, String> attributes) {

    /** Keeps a copy of the attributes, in the order of their codes. */
    public EntryFacts {
        attributes = attributes == null ? Map.of() : new TreeMap<>(attributes);
    }
}
