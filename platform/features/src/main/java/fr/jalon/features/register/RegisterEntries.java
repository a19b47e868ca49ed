package fr.jalon.features.register;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Entries of registers, for other features. */
public interface RegisterEntries {

    /** @return the entries of an engagement that hang on one of those nodes; checks no right */
    Set<UUID> on(UUID engagementId, Collection<UUID> nodeIds);
}
