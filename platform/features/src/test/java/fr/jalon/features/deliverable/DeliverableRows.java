package fr.jalon.features.deliverable;

import fr.jalon.local.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** One tenant with one decided deliverable, and everything that it hangs on. */
public record DeliverableRows(UUID tenant, UUID obligation, UUID delivery, UUID mandate, UUID person) {

    /** Makes them. */
    public static DeliverableRows insert(TestDatabase.Database database) throws SQLException {
        DeliverableRows rows = new DeliverableRows(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(),
            UUID.randomUUID());
        run(database, rows, rows.around(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
        run(database, rows, rows.decided());
        return rows;
    }

    static UUID delivery(TestDatabase.Database database, DeliverableRows rows, int number) throws SQLException {
        UUID delivery = UUID.randomUUID();
        run(database, rows, rows.deliver(delivery, number));
        return delivery;
    }

    private String around(UUID version, UUID engagement, UUID node, UUID item) {
        return """
            INSERT INTO jalon.person (id, family_name, given_name, space_role, created_at)
                VALUES ('%1$s', 'Martin', 'Claire', 'MEMBER', now());
            INSERT INTO jalon.programme_version (id, plugin_id, version, content_hash, title, definition, recorded_at)
                VALUES ('%2$s', 'p', '1', repeat('a', 64), 'Titre', '{}', now());
            INSERT INTO jalon.engagement (id, title, programme_version_id, state, opened_at, opened_by)
                VALUES ('%3$s', 'Projet', '%2$s', 'RUNNING', now(), '%1$s');
            INSERT INTO jalon.node (id, engagement_id, level, label, created_at) VALUES ('%4$s', '%3$s', 'l', 'Site', now());
            INSERT INTO jalon.plan_item (id, engagement_id, node_id, kind, code, occurrence, position, title, contractual, tolerance, explanation)
                VALUES ('%5$s', '%3$s', '%4$s', 'DELIVERABLE', 'D', '', 0, 'Livrable', true, 0, '[]');
            INSERT INTO jalon.seat (id, engagement_id, node_id, role, label, minimum, maximum, required)
                VALUES ('%6$s', '%3$s', '%4$s', 'sender', 'Représentant', 0, 1, true);
            INSERT INTO jalon.mandate (id, seat_id, person_id, valid_from, acceptance, recorded_at)
                VALUES ('%6$s', '%6$s', '%1$s', now(), 'ACCEPTED', now());
            INSERT INTO jalon.obligation (id, engagement_id, node_id, plan_item_id, code, occurrence_key, title, contractual,
                    producer, deliverer, obligor, process_plugin, process_version, process_path, step, step_since, begun, sent_back)
                VALUES ('%7$s', '%3$s', '%4$s', '%5$s', 'D', '', 'Livrable', true, 'writer', 'sender', 'CONTRACTOR', 'p', '1',
                    'p.bpmn', 'DECIDE', now(), true, false);
            INSERT INTO jalon.deadline (id, engagement_id, subject_kind, subject_id, rule, label, holder, start_event, started_at,
                    start_on, holiday_zone, time_zone, due_on, due_at, silence, state, explanation)
                VALUES (gen_random_uuid(), '%3$s', 'OBLIGATION', '%7$s', 'C', 'Décider', 'VALIDATOR', 'DELIVERY', now(), now(),
                    'METROPOLE', 'Europe/Paris', now(), now(), 'UNSPECIFIED', 'RUNNING', '[]');
            """.formatted(person, version, engagement, node, item, mandate, obligation);
    }

    private String decided() {
        return deliver(delivery, 1) + """
            INSERT INTO jalon.draft (id, obligation_id, document_id, version_id, number, person_id, at)
                VALUES (gen_random_uuid(), '%1$s', gen_random_uuid(), gen_random_uuid(), 1, '%3$s', now());
            INSERT INTO jalon.delivered_version (id, delivery_id, document_id, version_id, number, name, sha256)
                VALUES (gen_random_uuid(), '%2$s', gen_random_uuid(), gen_random_uuid(), 1, 'note.pdf', repeat('a', 64));
            INSERT INTO jalon.observation (id, obligation_id, delivery_id, text, mandate_id, person_id, at)
                VALUES (gen_random_uuid(), '%1$s', '%2$s', 'Non.', '%4$s', '%3$s', now());
            INSERT INTO jalon.decision (id, obligation_id, delivery_id, kind, label, effect, decided_at, notified_at)
                VALUES (gen_random_uuid(), '%1$s', '%2$s', 'NO', 'Non', 'REFUSED', now(), now());
            """.formatted(obligation, delivery, person, mandate);
    }

    private String deliver(UUID id, int number) {
        return "INSERT INTO jalon.delivery (id, obligation_id, number, mandate_id, person_id, at) VALUES ('%s', '%s', %d, '%s', '%s', now());"
            .formatted(id, obligation, number, mandate, person);
    }

    private static void run(TestDatabase.Database database, DeliverableRows rows, String statements) throws SQLException {
        try (Connection app = database.appConnection(); Statement sql = app.createStatement()) {
            sql.execute("SELECT set_config('app.tenant', '" + rows.tenant + "', false)");
            sql.execute(statements);
        }
    }
}
