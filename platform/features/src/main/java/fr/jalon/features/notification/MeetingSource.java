package fr.jalon.features.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A feature that calls people together. Implemented as a CDI bean; asked inside the tenant's transaction. */
public interface MeetingSource {

    /** @return the meetings at which a person is expected, from the first day to the last one */
    List<Meeting> of(UUID personId, LocalDate first, LocalDate last);
}
