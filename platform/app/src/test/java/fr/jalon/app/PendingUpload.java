package fr.jalon.app;

import fr.jalon.local.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A version whose row says that its bytes are not stored yet, as the database has it. */
record PendingUpload(String tenant, String document, String version) {

    private static final String BIND =
        "SELECT set_config('app.tenant', (SELECT id::text FROM control.tenant WHERE slug = 'ars-paca'), true)";

    static List<PendingUpload> of(TestRun run) throws IOException, SQLException {
        try (Connection owner = run.database(); Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute(BIND);
            List<PendingUpload> found = new ArrayList<>();
            try (ResultSet row = sql.executeQuery(
                    "SELECT tenant_id::text, document_id::text, id::text FROM jalon.document_version WHERE state = 'PENDING'")) {
                while (row.next()) {
                    found.add(new PendingUpload(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            return found;
        }
    }

    /** Lets a day pass for every pending row: the platform's clock cannot be moved outside the test profile. */
    static void age(TestRun run) throws IOException, SQLException {
        try (Connection owner = run.database(); Statement sql = owner.createStatement()) {
            sql.executeUpdate("UPDATE control.wakeup SET due_at = due_at - interval '1 day' WHERE kind = 'document-pending'");
        }
    }

    /** @return whether the store has its bytes under its name */
    boolean hasBytes(Path blobs) {
        return Files.exists(blobs.resolve(tenant).resolve(version.substring(version.length() - 2)).resolve(version));
    }
}
