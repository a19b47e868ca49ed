package fr.jalon.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A page, on this machine alone, that shows the caught mail, the newest first. */
public final class MailPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.FRENCH)
        .withZone(ZoneId.of("Europe/Paris"));
    private static final String HEAD = """
        <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Courrier intercepté</title>
        <style>body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}article{border-top:1px solid #767676;padding:1em 0}
        pre{white-space:pre-wrap;font:inherit}h2{font-size:1.1em;margin:0}p{margin:.2em 0;color:#444}</style></head><body>
        <h1>Courrier intercepté</h1>
        <p>Rien ne quitte cette machine, et tout disparaît à l'arrêt de Jalon.</p>
        """;

    private final HttpServer server;
    private final CaughtMail mail;

    private MailPage(HttpServer server, CaughtMail mail) {
        this.server = server;
        this.mail = mail;
    }

    /** Opens it on a free port. */
    public static MailPage open(CaughtMail mail) throws IOException {
        MailPage page = new MailPage(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), mail);
        page.server.createContext("/", page::answer);
        page.server.start();
        return page;
    }

    /** Where it is. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** "/" is the list, "/3.eml" and "/3.ics" are the fourth message as it was received and its meeting. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        List<CaughtMail.Caught> all = mail.all();
        if (path.equals("/")) {
            send(exchange, 200, "text/html; charset=utf-8", list(all));
            return;
        }
        if (!path.matches("/\\d{1,6}\\.(eml|ics)") || number(path) >= all.size()) {
            send(exchange, 404, "text/plain; charset=utf-8", "Il n'y a rien à cette adresse.");
            return;
        }
        CaughtMail.Caught one = all.get(number(path));
        boolean meeting = path.endsWith(".ics");
        send(exchange, 200, meeting ? "text/calendar; charset=utf-8" : "message/rfc822", meeting ? one.calendar() : one.source());
    }

    private static int number(String path) {
        return Integer.parseInt(path.substring(1, path.indexOf('.')));
    }

    static String list(List<CaughtMail.Caught> all) {
        StringBuilder page = new StringBuilder(HEAD);
        if (all.isEmpty()) {
            page.append("<p>Aucun message pour l'instant.</p>");
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            CaughtMail.Caught one = all.get(i);
            page.append("<article><h2>").append(escape(one.subject())).append("</h2><p>À ").append(escape(one.to())).append(", ")
                .append(TIME.format(one.sentAt())).append(" · <a href=\"/").append(i).append(".eml\">message complet</a>")
                .append(one.calendar().isEmpty() ? "" : " · <a href=\"/" + i + ".ics\">invitation</a>").append("</p><pre>")
                .append(escape(one.plain())).append("</pre></article>");
        }
        return page.append("</body></html>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Ends it. */
    public void close() {
        server.stop(0);
    }
}
