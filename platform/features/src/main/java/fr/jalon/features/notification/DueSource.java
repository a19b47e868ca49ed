package fr.jalon.features.notification;

import java.time.LocalDate;
import java.util.List;

/** A feature that has things with a last day. Implemented as a CDI bean; asked inside the tenant's transaction, by nobody in particular. */
public interface DueSource {

    /** @return what is still awaited and due from the first day to the last one, both included */
    List<DueThing> between(LocalDate first, LocalDate last);
}
