package fr.jalon.pluginhost;

import fr.jalon.pluginhost.sign.PluginSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys whose owners may bring plugins: one file {@code <signer>.pub} each, or {@code <signer>.declared-only.pub} for a third
 * party whose plugins may declare but not contain code. Read anew at every look, so that a key can be added or withdrawn.
 */
final class TrustedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedKeys.class);
    private static final String SUFFIX = ".pub";
    private static final String DECLARED_ONLY_SUFFIX = ".declared-only";

    /**
     * A party that is trusted.
     *
     * @param name         from the key's file name
     * @param declaredOnly whether its plugins must not contain code
     */
    record Signer(String name, boolean declaredOnly, PublicKey key) {
    }

    private final List<Signer> signers;

    private TrustedKeys(List<Signer> signers) {
        this.signers = List.copyOf(signers);
    }

    /** Reads a folder; a file that is no key is logged and trusts nobody. */
    static TrustedKeys in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TrustedKeys(List.of());
        }
        List<Signer> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(SUFFIX)).sorted(Comparator.naturalOrder()).toList()) {
                signer(file).ifPresent(found::add);
            }
        }
        return new TrustedKeys(found);
    }

    private static Optional<Signer> signer(Path file) throws IOException {
        String name = file.getFileName().toString();
        name = name.substring(0, name.length() - SUFFIX.length());
        boolean declaredOnly = name.endsWith(DECLARED_ONLY_SUFFIX);
        if (declaredOnly) {
            name = name.substring(0, name.length() - DECLARED_ONLY_SUFFIX.length());
        }
        try {
            return Optional.of(new Signer(name, declaredOnly, PluginSigner.publicKey(Files.readString(file))));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            LOG.warn("{} is no Ed25519 public key (base64 X.509) and is ignored: {}", file, notAKey.getMessage());
            return Optional.empty();
        }
    }

    /** @return who signed these bytes, if it is someone trusted */
    Optional<Signer> signerOf(byte[] jar, String signature) {
        return signers.stream().filter(signer -> signed(signer, jar, signature)).findFirst();
    }

    private static boolean signed(Signer signer, byte[] jar, String signature) {
        try {
            return PluginSigner.verify(jar, signature, signer.key());
        } catch (GeneralSecurityException broken) {
            LOG.warn("the signature could not be checked with the key of {}: {}", signer.name(), broken.getMessage());
            return false;
        }
    }

    /** @return French list of the trusted names */
    String names() {
        return signers.isEmpty() ? "aucune" : signers.stream().map(Signer::name).collect(Collectors.joining(", "));
    }
}
