package fr.jalon.features.action;

import java.util.List;

/** A feature that makes people wait. Implemented as a CDI bean; asked inside the tenant's transaction. */
public interface ActionSource {

    /** @return what waits for the current person, in any order; never what waits for others */
    List<PendingAction> actions();
}
