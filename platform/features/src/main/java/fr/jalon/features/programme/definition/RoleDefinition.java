package fr.jalon.features.programme.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A seat that persons hold by mandate.
 *
 * @param code       code of the role
 * @param label      French name
 * @param level      level on whose nodes the seat stands
 * @param minimum    least number of holders for the node to be complete
 * @param maximum    greatest number of holders at a time
 * @param required   whether a vacancy is shown as a lack
 * @param quality    the party for which its holder acts, null if for none
 * @param rights     level code to rights: they hold on the seat's node, and on the nodes above and below it, of that level
 * @param help       what the holder does, null if unsaid
 * @param provenance where the role comes from
 * @param replacement how its holder is replaced, null if nothing is declared: then whoever staffs names the next one
 * @param among      among whose holders its holder is chosen, null if anyone may sit
 */
public record RoleDefinition(String code, String label, String level, int minimum, int maximum, boolean required,
        PartyQuality quality, Map<String, Set<SeatRight>> rights, String help, Provenance provenance,
        ReplacementDefinition replacement, AmongDefinition among) {

    /** @return whether the role gives {@code right} on nodes of {@code levelCode} */
    public boolean grants(SeatRight right, String levelCode) {
        return rights.getOrDefault(levelCode, Set.of()).contains(right);
    }

    /** @return the levels on which the role gives {@code right} */
    public List<String> levelsOf(SeatRight right) {
        return rights.entrySet().stream().filter(entry -> entry.getValue().contains(right)).map(Map.Entry::getKey).toList();
    }
}
