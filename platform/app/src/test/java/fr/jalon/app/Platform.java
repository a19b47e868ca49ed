package fr.jalon.app;

import fr.jalon.local.DemoAccount;
import fr.jalon.local.DemoApi;
import fr.jalon.local.DemoData;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;

/** The deployed platform as its users reach it: over HTTP, with a demo account's token. The demo data is loaded once. */
public final class Platform {

    private static DemoApi demo;

    private Platform() {
    }

    /** @return the API as this account; paths start after {@code /api/v1} */
    public static JsonHttp as(DemoAccount account) {
        try {
            return api().as(account);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return the API for someone who is not signed in */
    public static JsonHttp anonymous() {
        return new JsonHttp(ItServices.url() + "/api/v1");
    }

    /** @return the day that it is in the demo's spaces, whatever the machine's own zone and hour */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    private static synchronized DemoApi api() throws IOException {
        if (demo == null) {
            DemoApi fresh = new DemoApi(ItServices.url(), ItServices.services().keycloakUrl());
            DemoData.load(fresh, today(), message -> { });
            demo = fresh;
        }
        return demo;
    }
}
