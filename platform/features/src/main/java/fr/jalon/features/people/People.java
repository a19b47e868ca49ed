package fr.jalon.features.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of this space's persons. */
public interface People {

    /** @return « given name family name » per card; unknown identifiers and nulls are left out */
    Map<UUID, String> names(Collection<UUID> personIds);

    /** @return the name, or « la plateforme » for null (the platform acted by itself) */
    String name(UUID personId);
}
