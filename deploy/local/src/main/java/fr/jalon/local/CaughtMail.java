package fr.jalon.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A mail server that takes everything and passes nothing on, in memory: what it caught is gone with it. */
public final class CaughtMail {

    private static final String HOST = "127.0.0.1";

    private final int port;
    private final List<Caught> kept = new ArrayList<>();
    private GreenMail server;

    /**
     * A message.
     *
     * @param calendar its iCalendar part, empty if it has none
     * @param source   as it was received
     */
    public record Caught(String id, String to, String subject, Instant sentAt, String plain, String html, String calendar, String source) {
    }

    private CaughtMail(int port) {
        this.port = port;
    }

    /** Starts on a port of this machine alone. */
    public static CaughtMail start(int port) {
        CaughtMail mail = new CaughtMail(port);
        mail.resume();
        return mail;
    }

    /** What Jalon needs to know of it. */
    public void configure(Map<String, String> configuration) {
        configuration.put("jalon.mail.host", HOST);
        configuration.put("jalon.mail.port", String.valueOf(port));
        configuration.put("jalon.mail.security", "none");
        configuration.put("jalon.mail.from", "Jalon <jalon@localhost.localdomain>");
    }

    /** Takes mail again, after {@link #pause}; nothing happens if it does. */
    public synchronized void resume() {
        if (server != null) {
            return;
        }
        server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Answers nobody any more; what was caught stays readable. */
    public synchronized void pause() {
        kept.addAll(received());
        server.stop();
        server = null;
    }

    /** Everything that was caught, oldest first. */
    public synchronized List<Caught> all() {
        List<Caught> all = new ArrayList<>(kept);
        if (server != null) {
            all.addAll(received());
        }
        return all;
    }

    private List<Caught> received() {
        List<Caught> received = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            received.add(read(message));
        }
        return received;
    }

    private static Caught read(MimeMessage message) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            return new Caught(message.getMessageID(), message.getAllRecipients()[0].toString(), message.getSubject(),
                message.getSentDate().toInstant(), part(message, "text/plain"), part(message, "text/html"), part(message, "text/calendar"),
                source.toString(StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException("a caught message cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** Ends it, with all that it caught. */
    synchronized void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
