package fr.jalon.features.warning;

import fr.jalon.features.programme.definition.RegisterWarning;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A feature that knows one kind of sign. Every CDI bean of this type is asked, inside the tenant's transaction; it checks no right. */
public interface SignSource {

    /**
     * What is asked for.
     *
     * @param nodes     nodes that are watched
     * @param roles     whose acts count, empty where it does not matter
     * @param threshold from how many on, or from how many days on
     */
    record Question(UUID engagementId, Set<UUID> nodes, List<String> roles, int threshold, LocalDate today) {
    }

    /**
     * One fact.
     *
     * @param key  stable while it is the same fact: a decision on it lasts until there is another one
     * @param text French words with the day
     * @param on   day of the fact, or null
     */
    record Evidence(String key, String text, LocalDate on) {
    }

    /** @return the kind of sign that it knows */
    RegisterWarning.Kind kind();

    /** @return what proves the sign, by node; nodes below the threshold are left out */
    Map<UUID, List<Evidence>> evidence(Question question);
}
