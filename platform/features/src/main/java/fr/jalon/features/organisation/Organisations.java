package fr.jalon.features.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Organisations of this space, for other features. */
public interface Organisations {

    /** @return the organisation, or empty; a neighbour's is empty too */
    Optional<OrganisationRef> find(UUID id);

    /** @return the known ones among the identifiers, from one query; nulls are left out */
    Map<UUID, OrganisationRef> byIds(Collection<UUID> ids);

    /** @return the first organisations, by name, that a part of the name or town or the beginning of an identifier leads to */
    List<OrganisationRef> matching(String query);
}
