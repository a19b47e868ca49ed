package fr.jalon.features.action.control;

import fr.jalon.features.action.ActionSource;
import fr.jalon.features.action.PendingAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The list of one person, from all sources. */
@ApplicationScoped
public class MyActions {

    @Inject
    @Any
    private Instance<ActionSource> sources;

    /** @return what waits for the current person, most consequential first */
    public List<PendingAction> list() {
        return sources.stream().flatMap(source -> source.actions().stream()).sorted(new ByConsequence()).toList();
    }
}
