package fr.jalon.bench;

import fr.jalon.local.DemoAccount;
import fr.jalon.local.DemoApi;
import fr.jalon.local.Json;
import fr.jalon.local.Multipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests of each operation, one after the other over all generated spaces and several accounts. */
final class Targets {

    private static final List<DemoAccount> READERS =
        List.of(DemoAccount.CLAIRE_MARTIN, DemoAccount.PAUL_ROUX, DemoAccount.NADIA_BENALI, DemoAccount.ANNE_GARCIA);
    private static final byte[] UPLOAD = upload();
    private static final String GENERATED = " FROM control.tenant t JOIN jalon.obligation o ON o.tenant_id = t.id AND t.slug LIKE '"
        + TenantFolder.PREFIX + "%'";
    // spaces in turn, so that clients who act at once act in different ones
    private static final String IN_TURN = " ORDER BY row_number() OVER (PARTITION BY t.id ORDER BY md5(o.id::text)), md5(t.id::text) LIMIT 4000";

    private final String api;
    private final Map<DemoAccount, String> tokens = new EnumMap<>(DemoAccount.class);
    private final List<String> spaces;
    private final List<Subject> details;
    private final List<Subject> decisions;
    private final Map<Operation, AtomicInteger> next = new EnumMap<>(Operation.class);

    /** A deliverable, and the delivery that waits for a decision or null. */
    private record Subject(String space, String id, String delivery) {
    }

    /** @param decided only spaces of these identifiers are decided in */
    Targets(Product product, Connection database, List<String> decided) throws IOException, SQLException {
        api = product.url() + "/api/v1/spaces/";
        DemoApi demo = new DemoApi(product.url(), product.keycloakUrl());
        for (DemoAccount account : READERS) {
            tokens.put(account, demo.token(account));
        }
        details = subjects(database, "SELECT t.slug, o.id, NULL" + GENERATED + " WHERE o.step IN ('PREPARE', 'DECIDE')" + IN_TURN);
        decisions = subjects(database, "SELECT t.slug, o.id, d.id" + GENERATED + " JOIN jalon.delivery d ON d.tenant_id = o.tenant_id"
            + " AND d.obligation_id = o.id WHERE o.step = 'DECIDE' AND t.id IN ('" + String.join("','", decided) + "')" + IN_TURN);
        spaces = details.stream().map(Subject::space).distinct().toList();
        for (Operation operation : Operation.values()) {
            next.put(operation, new AtomicInteger());
        }
    }

    private static List<Subject> subjects(Connection database, String query) throws SQLException {
        List<Subject> found = new ArrayList<>();
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(new Subject(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return found;
    }

    private static byte[] upload() {
        return new Multipart().field("name", "Fichier de mesure").field("confidentiality", "INTERNAL")
            .file("file", "mesure.pdf", "application/pdf", Pdf.ofSize(1_000_000)).bytes();
    }

    /** Each delivery can be decided once; after their rows were put back, from the first again. */
    void rewind() {
        next.get(Operation.DECISION).set(0);
    }

    /** @return the next request, or null when nothing is left to decide */
    HttpRequest next(Operation operation) {
        int number = next.get(operation).getAndIncrement();
        DemoAccount reader = READERS.get(number % READERS.size());
        String space = spaces.get(number % spaces.size());
        return switch (operation) {
            case ACTIONS -> request(reader, space + "/actions").GET().build();
            case DETAIL -> {
                Subject subject = details.get(number % details.size());
                yield request(READERS.get(number % 2), subject.space() + "/deliverables/" + subject.id()).GET().build();
            }
            case UPLOAD -> request(DemoAccount.PAUL_ROUX, space + "/documents").header("Content-Type", Multipart.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(UPLOAD)).build();
            case DECISION -> number < decisions.size() ? decision(decisions.get(number)) : null;
        };
    }

    private HttpRequest decision(Subject subject) {
        return request(DemoAccount.CLAIRE_MARTIN, subject.space() + "/deliverables/" + subject.id() + "/decisions")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.object("kind", "ADMISSION", "deliveryId", subject.delivery()).toString())).build();
    }

    private HttpRequest.Builder request(DemoAccount account, String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).timeout(Duration.ofSeconds(60)).header("Accept", "application/json")
            .header("Authorization", "Bearer " + tokens.get(account));
    }
}
