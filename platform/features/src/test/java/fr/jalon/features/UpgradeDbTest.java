package fr.jalon.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.jalon.kernel.persistence.Migrations;
import fr.jalon.local.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that an earlier release left, brought up to date by this one. */
class UpgradeDbTest {

    private static final List<String> FIRST_RELEASE = List.of("V001__walls", "V002__identity", "V101__organisation_people",
            "V102__programme_engagement", "V103__plan_session", "V110__workflow_engine", "V120__deliverable", "V130__document");

    @TempDir
    private Path folder;

    @Test
    void databaseOfAnEarlierReleaseShouldGetWhatCameSinceWhateverItsNumber() throws IOException, SQLException {
        for (String name : FIRST_RELEASE) {
            try (InputStream file = Migrations.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
                Files.copy(file, folder.resolve(name + ".sql"));
            }
        }
        TestDatabase.Database database = TestDatabase.freshDatabase();
        Flyway.configure().dataSource(database.owner()).schemas("control").locations("filesystem:" + folder).load().migrate();
        Migrations.migrate(database.url(), database.ownerUser(), database.password());
        try (Connection owner = database.ownerConnection(); Statement sql = owner.createStatement();
                var row = sql.executeQuery("SELECT count(*) FROM control.sign_in_event")) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
    }
}
