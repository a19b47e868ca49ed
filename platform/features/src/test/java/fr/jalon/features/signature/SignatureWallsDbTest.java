package fr.jalon.features.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.jalon.features.deliverable.DeliverableRows;
import fr.jalon.kernel.persistence.Migrations;
import fr.jalon.local.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database's own part: walls, what cannot be changed, one signature of two. */
class SignatureWallsDbTest {

    private static final List<String> TABLES = List.of("signature", "envelope_signer", "envelope", "programme_file");
    private static final String SIGN = "INSERT INTO jalon.signature (id, envelope_id, signer_id, kind, mandate_id, person_id, person_name,"
        + " account_id, method, provider, at) VALUES (gen_random_uuid(), '%s', '%s', 'SIGNED', '%s', '%s', 'Claire Martin',"
        + " gen_random_uuid(), 'ACCOUNT', 'p', now())";

    private static TestDatabase.Database database;
    private static Signed ours;
    private static Signed neighbours;

    /** One tenant with one envelope of two signers, of which the first has signed. */
    private record Signed(DeliverableRows rows, UUID envelope, UUID first, UUID second) {

        String sign(UUID signer) {
            return SIGN.formatted(envelope, signer, rows.mandate(), rows.person());
        }
    }

    @BeforeAll
    static void twoTenants() throws SQLException {
        database = TestDatabase.freshDatabase("features",
            empty -> Migrations.migrate(empty.url(), empty.ownerUser(), empty.password()));
        ours = insert();
        neighbours = insert();
    }

    private static Signed insert() throws SQLException {
        DeliverableRows rows = DeliverableRows.insert(database);
        Signed signed = new Signed(rows, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        UUID version = UUID.randomUUID();
        try (Connection app = bound(rows.tenant()); Statement sql = app.createStatement()) {
            sql.execute("""
                INSERT INTO jalon.document (id, name, confidentiality, created_by, created_at) VALUES ('%1$s', 'PV', 'INTERNAL', '%2$s', now());
                INSERT INTO jalon.document_version (id, document_id, number, state, file_name, media_type, size, sha256, created_by, created_at)
                    VALUES ('%1$s', '%1$s', 1, 'STORED', 'pv.pdf', 'application/pdf', 9, repeat('a', 64), '%2$s', now());
                INSERT INTO jalon.programme_file (id, programme_version_id, path, content)
                    SELECT gen_random_uuid(), id, 'pv.xhtml', 'x' FROM jalon.programme_version;
                INSERT INTO jalon.envelope (id, kind, engagement_id, node_id, obligation_id, decision_id, label, document_id, version_id, number,
                        sha256, opened_at, state)
                    SELECT '%3$s', 'RECORD', o.engagement_id, o.node_id, o.id, d.id, 'PV', '%1$s', '%1$s', 1, repeat('a', 64), now(), 'OPEN'
                    FROM jalon.obligation o JOIN jalon.decision d ON d.obligation_id = o.id LIMIT 1;
                INSERT INTO jalon.envelope_signer (id, envelope_id, position, role, role_label)
                    VALUES ('%4$s', '%3$s', 1, 'sender', 'Représentant'), ('%5$s', '%3$s', 2, 'decider', 'Agence');
                """.formatted(version, rows.person(), signed.envelope(), signed.first(), signed.second()));
            sql.execute(signed.sign(signed.first()));
            app.commit();
        }
        return signed;
    }

    @Test
    void tenantShouldSeeItsOwnRowsOnly() throws SQLException {
        try (Connection app = bound(ours.rows().tenant()); Statement sql = app.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet found = sql.executeQuery("SELECT DISTINCT tenant_id FROM jalon." + table)) {
                    found.next();
                    assertEquals(ours.rows().tenant(), found.getObject(1, UUID.class), table);
                    assertEquals(false, found.next(), table);
                }
            }
        }
    }

    @Test
    void tenantShouldNeitherSignNorVoidItsNeighboursEnvelope() throws SQLException {
        try (Connection app = bound(ours.rows().tenant()); Statement sql = app.createStatement()) {
            assertEquals(0, sql.executeUpdate("UPDATE jalon.envelope SET state = 'VOID', void_reason = 'x', ended_at = now() WHERE id = '"
                + neighbours.envelope() + "'"));
        }
        refused("23503", SIGN.formatted(neighbours.envelope(), neighbours.second(), ours.rows().mandate(), ours.rows().person()));
    }

    @Test
    void nobodyShouldSignTwiceNorForTwo() throws SQLException {
        refused("23505", ours.sign(ours.first()));
        refused("23505", ours.sign(ours.second()));
    }

    @Test
    void deliverableShouldHaveOneOpenEnvelope() throws SQLException {
        refused("23505", "INSERT INTO jalon.envelope (id, kind, engagement_id, node_id, obligation_id, decision_id, label, document_id, version_id,"
            + " number, sha256, opened_at, state) SELECT gen_random_uuid(), kind, engagement_id, node_id, obligation_id, gen_random_uuid(), label,"
            + " document_id, version_id, number, sha256, opened_at, state FROM jalon.envelope");
    }

    @Test
    void visaShouldBeAboutOneDeliveryOnceAndAboutNoDecision() throws SQLException {
        String visa = "INSERT INTO jalon.envelope (id, kind, engagement_id, node_id, obligation_id, delivery_id, visa, label, opened_at, state)"
            + " SELECT gen_random_uuid(), 'VISA', o.engagement_id, o.node_id, o.id, %s, 'ARS', 'Visa', now(), 'OPEN'"
            + " FROM jalon.obligation o JOIN jalon.delivery d ON d.obligation_id = o.id";
        refused("23514", visa.formatted("NULL::uuid"));
        refused("23505", visa.formatted("d.id") + " CROSS JOIN generate_series(1, 2)");
        refused("23514", "UPDATE jalon.envelope SET sheet_id = document_id");
    }

    @Test
    void whatWasSignedShouldNotBeChanged() throws SQLException {
        for (String table : TABLES) {
            refused("42501", "DELETE FROM jalon." + table);
        }
        refused("42501", "UPDATE jalon.envelope SET sha256 = repeat('0', 64)");
        refused("42501", "UPDATE jalon.signature SET person_name = 'other'");
        refused("42501", "UPDATE jalon.envelope_signer SET position = 3");
        refused("23514", "UPDATE jalon.envelope SET state = 'COMPLETE', ended_at = now()");
    }

    private static void refused(String state, String statement) throws SQLException {
        try (Connection app = bound(ours.rows().tenant()); Statement sql = app.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> sql.execute(statement), statement);
            assertEquals(state, refused.getSQLState(), statement);
        }
    }

    private static Connection bound(UUID tenant) throws SQLException {
        Connection app = database.appConnection();
        app.setAutoCommit(false);
        try (Statement sql = app.createStatement()) {
            sql.execute("SELECT set_config('app.tenant', '" + tenant + "', true)");
        }
        return app;
    }
}
