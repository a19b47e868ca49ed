package fr.jalon.features.programme.definition;

import java.util.List;
import java.util.Optional;

/**
 * A kind of meeting that no rule dates: people add one to the calendar when they need it.
 *
 * @param code       code of the kind
 * @param label      French name
 * @param level      level on whose nodes it is held
 * @param roles      codes of the roles that are convened
 * @param purposes   what such a meeting may be for; one is held for at least one of them, empty if nothing is said
 * @param provenance where it comes from
 */
public record MeetingDefinition(String code, String label, String level, List<String> roles, List<Purpose> purposes,
        Provenance provenance) {

    /** @return the purpose of that code */
    public Optional<Purpose> purpose(String purposeCode) {
        return purposes.stream().filter(purpose -> purpose.code().equals(purposeCode)).findFirst();
    }

    /**
     * What a meeting is held for.
     *
     * @param code       code of the purpose
     * @param label      French name
     * @param provenance where it comes from
     */
    public record Purpose(String code, String label, Provenance provenance) {
    }
}
