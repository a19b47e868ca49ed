package fr.jalon.features.call.control;

import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.Quantity;
import java.util.Map;
import java.util.Optional;

/**
 * How many applicants a group has, as the programme declares it, with the values that it proposes. Texts contradict themselves
 * there: outside of it is said, and refused to nobody.
 *
 * @param group    level of a group
 * @param member   level of an applicant
 * @param least    least number, null if free
 * @param most     greatest number, null if free
 * @param citation where that stands, empty if nowhere
 */
public record GroupRule(LevelDefinition group, LevelDefinition member, Integer least, Integer most, String citation) {

    /** @return the rule, empty where applicants stand under nothing: there they are not grouped */
    public static Optional<GroupRule> of(ProgrammeDefinition programme) {
        LevelDefinition member = programme.level(programme.call().level()).orElseThrow();
        ParameterValues proposed = programme.values(Map.of());
        return Optional.ofNullable(member.parent()).flatMap(programme::level).map(group -> new GroupRule(group, member,
                number(member.minimum(), proposed), number(member.maximum(), proposed), programme.citation(member.provenance())));
    }

    private static Integer number(Quantity quantity, ParameterValues values) {
        return quantity == null ? null : quantity.resolve(values).intValue();
    }

    /** @return « De 4 à 6 établissements par groupe (CCTP, art. 3.2). », null if the number is free */
    public String said() {
        if (least == null && most == null) {
            return null;
        }
        String range = least == null ? "Au plus " + counted(most) : most == null ? "Au moins " + counted(least) : "De " + least + " à " + counted(most);
        return range + " par " + group.label() + (citation.isEmpty() ? "." : " (" + citation + ").");
    }

    /** @return what to say of a group of so many, null if nothing */
    public String warning(int count) {
        if (count == 0) {
            return "Vide : placez-y une candidature retenue.";
        }
        if (least != null && count < least) {
            return "Compte " + counted(count) + " : il en faut au moins " + least + ".";
        }
        return most != null && count > most ? "Compte " + counted(count) + " : il en faut au plus " + most + "." : null;
    }

    private String counted(int count) {
        return count + " " + (count < 2 ? member.label() : member.plural());
    }
}
