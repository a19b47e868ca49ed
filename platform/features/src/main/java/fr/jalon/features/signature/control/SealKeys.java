package fr.jalon.features.signature.control;

import fr.jalon.features.signature.SignatureProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The platform's key, from {@code jalon.seal.keystore} and {@code jalon.seal.password}, and the certificates of the keys before
 * it, from {@code jalon.seal.former-certificates.dir}.
 */
@ApplicationScoped
public class SealKeys {

    private static final Logger LOG = Logger.getLogger(SealKeys.class.getName());

    private SealKey key;
    private List<X509Certificate> former = List.of();

    /** A key that is configured and cannot be used stops the start. */
    void read(@Observes @Priority(StartOrder.CONFIGURATION) @Initialized(ApplicationScoped.class) Object start) {
        Config config = ConfigProvider.getConfig();
        use(config.getOptionalValue("jalon.seal.keystore", String.class).map(file -> SealKey.read(Path.of(file),
                config.getOptionalValue("jalon.seal.password", String.class).orElse("").toCharArray())).orElse(null),
                config.getOptionalValue("jalon.seal.former-certificates.dir", String.class).map(Path::of)
                        .map(SealKeys::certificates).orElse(List.of()));
        if (key == null) {
            LOG.warning("jalon.seal.keystore is not set: no document can be opened for signature");
        }
    }

    void use(SealKey current, List<X509Certificate> before) {
        this.key = current;
        this.former = List.copyOf(before);
    }

    private static List<X509Certificate> certificates(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(SealKeys::certificate).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("jalon.seal.former-certificates.dir", unreadable);
        }
    }

    private static X509Certificate certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | CertificateException unreadable) {
            throw new IllegalStateException("jalon.seal.former-certificates.dir: " + file + " is no X.509 certificate", unreadable);
        }
    }

    /** @throws Problem NO_SEAL, saying who must configure it */
    SealKey require() {
        return Optional.ofNullable(key).orElseThrow(() -> new Problem(SignatureProblem.NO_SEAL,
                "La clé de scellement de la plateforme n'est pas configurée : rien ne peut être signé. Prévenez l'exploitant."));
    }

    /** @return whether a certificate is that of the platform's key, or of one before it */
    boolean known(X509Certificate certificate) {
        return key != null && key.certificate().equals(certificate) || former.contains(certificate);
    }
}
