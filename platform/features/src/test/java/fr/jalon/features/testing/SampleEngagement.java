package fr.jalon.features.testing;

import fr.jalon.features.engagement.control.EngagementOpening;
import fr.jalon.features.engagement.control.OpeningRequest;
import fr.jalon.features.engagement.control.OpeningRequest.NodeDraft;
import fr.jalon.features.engagement.control.OpeningRequest.OriginDraft;
import fr.jalon.features.engagement.control.OpeningRequest.SeatDraft;
import fr.jalon.features.organisation.control.OrganisationCatalogue;
import fr.jalon.features.organisation.entity.OrganisationFacts;
import fr.jalon.features.people.control.PersonDirectory;
import fr.jalon.kernel.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The sample programme opened in a tenant: one root, one lot, two leaves; a manager, a pilot and one gardener per leaf.
 *
 * @param id        the engagement
 * @param manager   card of the space's manager, who acts
 * @param pilot     card with a seat on the root
 * @param gardener  card with a seat on the first leaf
 * @param root      root node
 * @param lot       middle node
 * @param leaf      first leaf
 * @param otherLeaf second leaf
 */
public record SampleEngagement(UUID id, UUID manager, UUID pilot, UUID gardener, UUID root, UUID lot, UUID leaf, UUID otherLeaf) {

    /** Day of T0. */
    public static final LocalDate T0 = LocalDate.parse("2026-12-01");
    /** Day of T1. */
    public static final LocalDate T1 = LocalDate.parse("2027-01-11");

    /** @return a person's card */
    public static UUID person(TestSpaces spaces, String name, String role) {
        return spaces.bean(PersonDirectory.class).create(new PersonDirectory.Card(name, "Camille", null, null, null, role)).id();
    }

    /** @return an organisation */
    public static UUID organisation(TestSpaces spaces, String name, String finess) {
        return spaces.bean(OrganisationCatalogue.class).create(new OrganisationFacts("SITE", name, finess, null, null, "13",
                "Marseille", "13001", Map.of(), null)).id();
    }

    /** Opens it in a transaction of its own; the manager acts from then on. */
    public static SampleEngagement open(TestSpaces spaces, TenantId tenant) {
        UUID manager = spaces.in(tenant, () -> person(spaces, "Martin", "MANAGER"));
        spaces.actAs(tenant, manager);
        return spaces.in(tenant, () -> {
            UUID pilot = person(spaces, "Pilote", null);
            UUID gardener = person(spaces, "Jardin", null);
            UUID first = organisation(spaces, "Clinique A", "130001647");
            UUID second = organisation(spaces, "Clinique B", "060780558");
            UUID id = spaces.bean(EngagementOpening.class).open(request(first, second, pilot, gardener));
            var nodes = spaces.bean(fr.jalon.features.engagement.Engagements.class).nodes(id);
            return new SampleEngagement(id, manager, pilot, gardener, nodes.get(0).id(), nodes.get(1).id(), nodes.get(2).id(),
                    nodes.get(3).id());
        });
    }

    /** @return the request that {@link #open} sends */
    public static OpeningRequest request(UUID first, UUID second, UUID pilot, UUID gardener) {
        NodeDraft tree = new NodeDraft("r", "chantier", "Chantier 2027", null, List.of(new NodeDraft("l", "lot", "Lot nord", null,
                List.of(new NodeDraft("a", "parcelle", "Parcelle A", first, List.of()),
                        new NodeDraft("b", "parcelle", "Parcelle B", second, List.of())))));
        return new OpeningRequest(SamplePlugin.ID, SamplePlugin.VERSION, "Jardins 2027", List.of(), tree,
                List.of(new OriginDraft("T0", "r", T0, true), new OriginDraft("T1", "l", T1, false)), null, List.of(),
                List.of(new SeatDraft("r", "pilote", pilot, null), new SeatDraft("a", "jardinier", gardener, null)), List.of());
    }
}
