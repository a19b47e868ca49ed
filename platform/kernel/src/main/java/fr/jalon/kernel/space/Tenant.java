package fr.jalon.kernel.space;

import fr.jalon.kernel.tenancy.TenantId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One isolated space as its file declares it.
 *
 * @param id                its identifier
 * @param slug              its name in addresses, never changes
 * @param name              French name
 * @param kind              {@code REGION} or {@code STRUCTURE}
 * @param holidayZone       code of the holiday zone of its seat, in which its delays count
 * @param timeZone          zone of its instants
 * @param identityProvider  alias of its own provider, empty while it has none
 * @param nationalProviders aliases of shared providers whose accounts may enter as well
 * @param programmes        ids of the programme types switched on
 * @param accent            theme colour {@code #rrggbb}, empty for the platform's own
 */
public record Tenant(TenantId id, String slug, String name, String kind, String holidayZone, ZoneId timeZone,
        Optional<String> identityProvider, Set<String> nationalProviders, List<String> programmes, Optional<String> accent) {

    /** Keeps its own copies. */
    public Tenant {
        nationalProviders = Set.copyOf(nationalProviders);
        programmes = List.copyOf(programmes);
    }

    /** @return whether a session of that provider may enter this space */
    public boolean accepts(String provider) {
        return identityProvider.filter(provider::equals).isPresent() || nationalProviders.contains(provider);
    }
}
