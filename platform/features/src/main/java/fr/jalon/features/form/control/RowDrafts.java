package fr.jalon.features.form.control;

import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.form.FormDrafts;
import fr.jalon.features.form.control.DeclaredForms.At;
import fr.jalon.features.form.control.DeclaredForms.Place;
import fr.jalon.features.form.control.Filling.Entry;
import fr.jalon.features.form.control.Filling.Spot;
import fr.jalon.features.programme.definition.FormDefinition;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Begins rows for other features, through the same doors as people do. */
@ApplicationScoped
public class RowDrafts implements FormDrafts {

    private static final String CUT = " …";

    @Inject
    private DeclaredForms forms;

    @Inject
    private OwnRows rows;

    @Inject
    private Filling filling;

    @Inject
    private Answers answers;

    @Inject
    private Engagements engagements;

    @Inject
    private SpaceSettings space;

    @Override
    public List<NodeRef> places(UUID engagementId, String form) {
        EngagementRef engagement = engagements.get(engagementId);
        FormDefinition definition = engagements.definition(engagementId).form(form).orElse(null);
        if (definition == null || engagement.closed()) {
            return List.of();
        }
        return engagements.nodes(engagementId).stream().filter(node -> node.level().equals(definition.level()) && takesPart(node)
                && forms.mayWrite(node.id(), definition)).toList();
    }

    private boolean takesPart(NodeRef node) {
        return node.leftOn() == null || node.leftOn().isAfter(space.today());
    }

    @Override
    public Begun begin(UUID engagementId, UUID nodeId, String form, NewRow row) {
        At at = new At(engagementId, nodeId, form);
        Place place = forms.writable(at);
        String key = rows.add(at, row.section(), row.label());
        answers.flush();
        Set<String> shortened = new LinkedHashSet<>();
        for (Map.Entry<String, String> value : row.values().entrySet()) {
            FormField field = place.definition().field(value.getKey()).orElseThrow();
            String text = value.getValue();
            if (text.length() > field.longest()) {
                text = text.substring(0, field.longest() - CUT.length()) + CUT;
                shortened.add(field.label());
            }
            filling.write(at, new Spot(key, field.code()), new Entry(List.of(text), null, 0));
        }
        return new Begun(key, place.definition().label(), shortened);
    }
}
