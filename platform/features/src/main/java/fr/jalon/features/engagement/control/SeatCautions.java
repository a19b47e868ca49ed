package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.control.SeatPlan.Line;
import fr.jalon.features.programme.definition.AmongDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RoleDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says where the holder of a seat should be one of the holders of another, and is not. */
public final class SeatCautions {

    private SeatCautions() {
    }

    /**
     * @param seat lines of one seat
     * @param all  lines of the whole engagement
     * @return a French sentence, or null; nothing is said before someone sits in the other seat
     */
    public static String of(ProgrammeDefinition programme, List<Line> seat, List<Line> all, LocalDate today) {
        AmongDefinition among = programme.role(seat.get(0).role()).map(RoleDefinition::among).orElse(null);
        if (among == null) {
            return null;
        }
        Set<UUID> others = all.stream().filter(line -> line.role().equals(among.role()) && line.runs(today)).map(Line::personId)
                .collect(Collectors.toSet());
        List<String> strangers = seat.stream().filter(line -> line.runs(today) && !others.contains(line.personId()))
                .map(Line::personName).toList();
        if (others.isEmpty() || strangers.isEmpty()) {
            return null;
        }
        String label = programme.role(among.role()).map(RoleDefinition::label).orElse(among.role());
        return "Le programme veut ici une personne qui occupe aussi le siège « " + label + " » dans ce projet : ce n'est pas le cas de "
                + String.join(", ", strangers) + source(among) + ".";
    }

    private static String source(AmongDefinition among) {
        return among.provenance().cited() ? " (" + among.provenance().source() + ", article " + among.provenance().article() + ")" : "";
    }
}
