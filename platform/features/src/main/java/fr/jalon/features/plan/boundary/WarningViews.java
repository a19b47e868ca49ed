package fr.jalon.features.plan.boundary;

import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.plan.boundary.PlanDtos.PlanSourceDto;
import fr.jalon.features.plan.boundary.PlanDtos.PlanWarningDto;
import fr.jalon.features.plan.control.PlanChanges;
import fr.jalon.features.plan.control.PlanWarning;
import fr.jalon.features.programme.definition.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Tells what those who plan should know, each with its source. */
@ApplicationScoped
public class WarningViews {

    private static final String ARTICLE = ", art. ";

    @Inject
    private PlanChanges changes;

    /** @return the calendar's warnings about the shown nodes, then why some items have no date yet */
    List<PlanWarningDto> of(PlanViews.Scene scene, List<PlanLine> shown) {
        List<PlanWarningDto> all = new ArrayList<>(changes.warnings(scene.engagement().id()).stream()
                .filter(w -> w.nodes().isEmpty() || w.nodes().stream().anyMatch(scene.shown()::contains))
                .map(WarningViews::of).toList());
        shown.stream().filter(line -> line.item().end() == null).map(line -> line.explanation().getString("rule", ""))
                .filter(text -> !text.isEmpty()).distinct().forEach(text -> all.add(new PlanWarningDto("DATE-ABSENTE", text, null)));
        return all;
    }

    static PlanWarningDto of(PlanWarning warning) {
        return new PlanWarningDto(warning.ambiguity() == null ? warning.code() : warning.ambiguity(), warning.message(),
                source(warning.source()));
    }

    static PlanSourceDto source(String citation) {
        if (citation == null || citation.isEmpty()) {
            return null;
        }
        int at = citation.indexOf(ARTICLE);
        return at < 0 ? new PlanSourceDto(citation, null, Provenance.PROPOSAL_LABEL.equals(citation))
                : new PlanSourceDto(citation.substring(0, at), citation.substring(at + ARTICLE.length()), false);
    }
}
