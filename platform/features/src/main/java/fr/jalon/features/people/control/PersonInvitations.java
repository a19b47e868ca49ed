package fr.jalon.features.people.control;

import fr.jalon.features.people.entity.Person;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.space.Invitations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invites persons, and says where they sit. */
@ApplicationScoped
public class PersonInvitations {

    @Inject
    private PersonDirectory persons;

    @Inject
    private Invitations invitations;

    @Inject
    private Persistence persistence;

    @Inject
    private TenantSql sql;

    @Inject
    private SpaceSettings space;

    @Inject
    private Audit audit;

    /** @return the link, which is shown to the inviter and kept as a hash only */
    public Invitations.Issued invite(UUID personId) {
        Person person = persons.get(personId);
        Invitations.Issued issued = invitations.issue(person.id());
        person.invited(issued.expiresAt());
        persistence.flush();
        audit.record("person-invited", "person", person.id(), null, person.name() + " a été invité à rattacher son compte.");
        return issued;
    }

    /** @return labels of the seats that each person holds today */
    public Map<UUID, List<String>> seatsToday() {
        Map<UUID, List<String>> seats = new HashMap<>();
        sql.list("SELECT m.person_id, s.label FROM jalon.mandate m JOIN jalon.seat s ON s.tenant_id = m.tenant_id AND s.id = m.seat_id"
                + " WHERE m.acceptance IN ('ACCEPTED', 'TACIT') AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to >= ?)"
                + " ORDER BY s.label", row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)), space.today(), space.today())
                .forEach(e -> seats.computeIfAbsent(e.getKey(), any -> new ArrayList<>()).add(e.getValue()));
        return seats;
    }
}
