package fr.jalon.features.form.control;

import fr.jalon.features.programme.definition.FormField;
import fr.jalon.features.programme.definition.GridDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How often each value of a choice stands in a grid. Rows outside the measure are counted apart and belong to no share.
 *
 * @param field    the counted field
 * @param sections counts by section, then those of all rows under a null section
 */
public record Tally(FormField field, List<Count> sections) {

    /**
     * Counts of one section.
     *
     * @param section  its code, null for all rows
     * @param values   how often each value stands, values outside the measure left out
     * @param outside  how often each value outside the measure stands
     * @param empty    rows in which nothing stands
     * @param measured rows that have a value inside the measure
     */
    public record Count(String section, Map<String, Integer> values, Map<String, Integer> outside, int empty, int measured) {
    }

    /** @return counts by section, then those of all rows */
    public static Tally of(Sheet sheet, GridDefinition.Tally declared) {
        FormField field = sheet.definition().field(declared.field()).orElseThrow();
        List<Count> counts = new ArrayList<>();
        sheet.definition().grid().sections().forEach(section -> counts.add(count(sheet, field, declared, section.code())));
        counts.add(count(sheet, field, declared, null));
        return new Tally(field, List.copyOf(counts));
    }

    private static Count count(Sheet sheet, FormField field, GridDefinition.Tally declared, String section) {
        Map<String, Integer> values = new LinkedHashMap<>();
        Map<String, Integer> outside = new LinkedHashMap<>();
        field.options().forEach(option -> (declared.outside().contains(option) ? outside : values).put(option, 0));
        int empty = 0;
        for (Sheet.Row row : sheet.rows()) {
            if (section == null || Objects.equals(row.section(), section)) {
                List<String> value = sheet.values(row, field.code());
                if (value.isEmpty()) {
                    empty++;
                } else {
                    (outside.containsKey(value.get(0)) ? outside : values).merge(value.get(0), 1, Integer::sum);
                }
            }
        }
        return new Count(section, values, outside, empty, values.values().stream().mapToInt(Integer::intValue).sum());
    }
}
