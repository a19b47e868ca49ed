package fr.jalon.kernel.outbox;

import fr.jalon.kernel.web.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where mail goes: {@code jalon.mail.host}, {@code .port}, {@code .security}, {@code .user}, {@code .password}, {@code .from}; and
 * where links lead: {@code jalon.public-url}. Without a host there is no mail at all.
 */
@ApplicationScoped
public class MailSettings {

    private static final Logger LOG = Logger.getLogger(MailSettings.class.getName());

    private Server server;
    private String publicUrl = "http://localhost:8080";

    /** How the connection is protected. */
    public enum Security {
        /** Encrypted after the greeting, or nothing is sent. */
        STARTTLS(587),
        /** Encrypted from the start. */
        TLS(465),
        /** Not at all: a relay on the same machine. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    /**
     * A server that takes mail.
     *
     * @param user empty if it asks for none
     * @param from address of the sender, perhaps with a name before it
     */
    public record Server(String host, int port, Security security, String user, String password, String from) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    void read(@Observes @Priority(StartOrder.CONFIGURATION) @Initialized(ApplicationScoped.class) Object start) {
        Function<String, Optional<String>> config = name -> ConfigProvider.getConfig().getOptionalValue(name, String.class);
        use(server(config), config.apply("jalon.public-url").orElse(publicUrl));
        if (server == null) {
            LOG.warning("jalon.mail.host is not set: no e-mail is sent");
        }
    }

    /** @throws IllegalStateException for a configuration that cannot work */
    static Server server(Function<String, Optional<String>> config) {
        String host = text(config, "host");
        if (host.isEmpty()) {
            return null;
        }
        Security security = security(text(config, "security"));
        String port = text(config, "port");
        String from = text(config, "from");
        if (from.isEmpty()) {
            throw new IllegalStateException("jalon.mail.from is required with jalon.mail.host");
        }
        if (!port.matches("\\d{0,5}")) {
            throw new IllegalStateException("jalon.mail.port is a number");
        }
        return new Server(host, port.isEmpty() ? security.port : Integer.parseInt(port), security, text(config, "user"),
                text(config, "password"), from);
    }

    private static Security security(String written) {
        return switch (written) {
            case "", "starttls" -> Security.STARTTLS;
            case "tls" -> Security.TLS;
            case "none" -> Security.NONE;
            default -> throw new IllegalStateException("jalon.mail.security is starttls, tls or none");
        };
    }

    private static String text(Function<String, Optional<String>> config, String name) {
        return config.apply("jalon.mail." + name).map(String::strip).orElse("");
    }

    /** @param to null for no mail */
    public void use(Server to, String address) {
        this.server = to;
        this.publicUrl = address.replaceAll("/+$", "");
    }

    /** @return the server, empty where mail is off */
    public Optional<Server> server() {
        return Optional.ofNullable(server);
    }

    /** @return a page of the platform, as browsers see it */
    public String link(String path) {
        return publicUrl + path;
    }

    /** @return the platform's name on the network */
    public String host() {
        return URI.create(publicUrl).getHost();
    }
}
