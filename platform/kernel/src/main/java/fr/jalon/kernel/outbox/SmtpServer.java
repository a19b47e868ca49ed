package fr.jalon.kernel.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.util.Properties;

/** The configured SMTP server. */
@ApplicationScoped
class SmtpServer implements MailServer {

    private static final String TIMEOUT = "20000";

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /** For the container. */
    SmtpServer() {
    }

    SmtpServer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Line connect() throws Unreachable {
        MailSettings.Server server = settings.server().orElseThrow();
        Session session = Session.getInstance(properties(server));
        try {
            Transport transport = session.getTransport("smtp");
            if (server.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(server.user(), server.password());
            }
            return new SmtpLine(session, transport, server.from(), settings.host(), clock);
        } catch (MessagingException failure) {
            throw new Unreachable(word(failure), failure);
        }
    }

    private static Properties properties(MailSettings.Server server) {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", server.host());
        smtp.setProperty("mail.smtp.port", String.valueOf(server.port()));
        smtp.setProperty("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        smtp.setProperty("mail.smtp.starttls.enable", String.valueOf(server.security() == MailSettings.Security.STARTTLS));
        smtp.setProperty("mail.smtp.starttls.required", String.valueOf(server.security() == MailSettings.Security.STARTTLS));
        smtp.setProperty("mail.smtp.ssl.enable", String.valueOf(server.security() == MailSettings.Security.TLS));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        smtp.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        smtp.setProperty("mail.smtp.timeout", TIMEOUT);
        smtp.setProperty("mail.smtp.writetimeout", TIMEOUT);
        return smtp;
    }

    /** The class alone: a server's own words may hold an address. */
    private static String word(MessagingException failure) {
        Exception cause = failure.getNextException();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }
}
