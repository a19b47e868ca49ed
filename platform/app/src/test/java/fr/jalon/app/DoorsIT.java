package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ADMIN_PLATEFORME;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.SANS_INVITATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.app.ApiDocument.Operation;
import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the OpenAPI document, tried by those who must not pass its door. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DoorsIT {

    private static final Set<String> PUBLIC = Set.of("GET /sign-in/providers", "POST /verifications");
    /** Whoever holds the secret passes, nobody else does, signed in or not: calendar programmes cannot sign in, nor can guests. */
    private static final Set<String> SECRET = Set.of("GET /calendars/{secret}.ics",
        "GET /guest-candidacies/{secret}", "PUT /guest-candidacies/{secret}", "GET /guest-candidacies/{secret}/organisations",
        "POST /guest-candidacies/{secret}/files", "DELETE /guest-candidacies/{secret}/files/{file}", "POST /guest-candidacies/{secret}/deposit",
        "GET /guest-evaluations/{secret}", "PUT /guest-evaluations/{secret}/answers/{key}",
        // a call is public, at an address that only its agency gives away
        "GET /calls/{call}", "POST /calls/{call}/links");
    /** Doors outside the spaces that every account may pass. A new one must be put here on purpose. */
    private static final Set<String> SIGNED_IN = Set.of("GET /me", "POST /invitations/accept", "POST /legal-time/deadlines",
        "GET /legal-time/holidays", "POST /guest-candidacies/{secret}/binding");

    @Test
    void everyOperationShouldAskStrangersToSignIn() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Operation operation : ApiDocument.operations()) {
            HttpResponse<byte[]> answer = Wire.send(operation.method(), Wire.API + anyPath(operation),
                BodyPublishers.ofByteArray(any(operation)),
                "Content-Type", type(operation));
            String fault = PUBLIC.contains(operation.name()) ? answer.statusCode() == 200 ? "" : "is not public"
                : Wire.fault(answer, SECRET.contains(operation.name()) ? 404 : 401);
            note(faults, operation, fault);
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyOperationOfThePlatformShouldRefuseWhoDoesNotAdministerIt() throws IOException {
        List<String> faults = new ArrayList<>();
        int doors = 0;
        for (Operation operation : ApiDocument.operations()) {
            if (!operation.inSpace() && !PUBLIC.contains(operation.name()) && !SIGNED_IN.contains(operation.name())) {
                doors++;
                note(faults, operation, Wire.fault(Wire.send(CLAIRE_MARTIN, operation.method(), anyPath(operation), type(operation),
                    any(operation)), SECRET.contains(operation.name()) ? 404 : 403));
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(doors >= 8, "too few doors: " + doors);
    }

    @Test
    void everySpaceShouldBeUnknownToTheAdministratorAndToAccountsWithoutACard() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Operation operation : ApiDocument.operations()) {
            if (operation.inSpace()) {
                String path = anyPath(operation);
                for (DemoAccount account : List.of(ADMIN_PLATEFORME, SANS_INVITATION)) {
                    note(faults, operation,
                        Wire.fault(Wire.send(account, operation.method(), path, type(operation), any(operation)), 404));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static void note(List<String> faults, Operation operation, String fault) {
        if (!fault.isEmpty()) {
            faults.add("\n" + operation.name() + " " + fault);
        }
    }

    private static String anyPath(Operation operation) {
        return operation.path().replace("{slug}", Owned.SLUG).replaceAll("\\{version}", "1")
            .replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
    }

    private static String type(Operation operation) {
        if (takesParts(operation)) {
            return Multipart.TYPE;
        }
        return operation.media().isEmpty() ? Wire.JSON : operation.media();
    }

    private static boolean takesParts(Operation operation) {
        return operation.media().startsWith("multipart/");
    }

    private static byte[] any(Operation operation) {
        if (operation.method().equals("GET") || operation.method().equals("DELETE")) {
            return new byte[0];
        }
        return takesParts(operation) ? Multipart.with("note", "-").end() : new byte[] {'{', '}'};
    }
}
