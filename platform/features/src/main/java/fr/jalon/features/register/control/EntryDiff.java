package fr.jalon.features.register.control;

import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.programme.definition.RegisterDefinition.Attribute;
import fr.jalon.features.programme.definition.RegisterDefinition.AttributeType;
import fr.jalon.features.register.entity.EntryFacts;
import fr.jalon.features.register.entity.RegisterChange.Difference;
import fr.jalon.kernel.legaltime.FrenchDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What changed in an entry, field by field, in the words of the screen. */
final class EntryDiff {

    /**
     * An entry as people see it.
     *
     * @param owner     who answers for it, or null
     * @param dependsOn the entries that come first, in words, or null
     */
    record Seen(EntryFacts facts, String owner, String dependsOn) {
    }

    private final List<Difference> differences = new ArrayList<>();

    private EntryDiff() {
    }

    /** @return the differences in the order of the form */
    static List<Difference> between(RegisterDefinition register, Seen before, Seen after) {
        EntryDiff diff = new EntryDiff();
        EntryFacts was = before.facts();
        EntryFacts is = after.facts();
        diff.compare("title", "Titre", was.title(), is.title());
        diff.compare("description", "Description", was.description(), is.description());
        diff.compare("owner", "Responsable", before.owner(), after.owner());
        diff.compare("startsOn", "Début", day(was.startsOn()), day(is.startsOn()));
        diff.compare("dueOn", "Échéance", day(was.dueOn()), day(is.dueOn()));
        diff.compare("probability", "Probabilité", degree(was.probability()), degree(is.probability()));
        diff.compare("impact", "Impact", degree(was.impact()), degree(is.impact()));
        diff.compare("prevention", "Prévention", was.prevention(), is.prevention());
        for (Attribute attribute : register.attributes()) {
            diff.compare("attributes." + attribute.code(), attribute.label(), value(attribute, was), value(attribute, is));
        }
        diff.compare("dependsOn", "Dépend de", before.dependsOn(), after.dependsOn());
        return diff.differences;
    }

    private void compare(String field, String label, String before, String after) {
        if (!Objects.equals(before, after)) {
            differences.add(new Difference(field, label, before, after));
        }
    }

    private static String day(LocalDate day) {
        return day == null ? null : FrenchDate.day(day);
    }

    private static String degree(Integer degree) {
        return degree == null ? null : degree + " sur 4";
    }

    private static String value(Attribute attribute, EntryFacts facts) {
        String value = facts.attributes().get(attribute.code());
        return value != null && attribute.type() == AttributeType.DATE ? FrenchDate.day(LocalDate.parse(value)) : value;
    }
}
