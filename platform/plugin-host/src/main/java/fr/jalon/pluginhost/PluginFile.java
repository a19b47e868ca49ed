package fr.jalon.pluginhost;

import fr.jalon.kernel.digest.Sha256;
import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.PluginState;
import fr.jalon.pluginhost.ManifestReader.Declared;
import fr.jalon.pluginhost.TrustedKeys.Signer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A plugin JAR after inspection.
 *
 * @param path           where it lies
 * @param declared       its manifest; null if it was not read (no trusted signature) or cannot be used
 * @param extensionNames classes of its extensions
 * @param signer         name of the trusted key, empty if none
 * @param contentHash    SHA-256, lower-case hex
 * @param code           whether it holds anything that could run
 * @param faults         French sentences why it is refused; empty if it may be loaded
 */
record PluginFile(Path path, Declared declared, List<String> extensionNames, String signer, String contentHash, boolean code,
                  List<String> faults) {

    static final long MAX_BYTES = 64L * 1024 * 1024;

    /**
     * Checks size and signature first: nothing of an untrusted file is parsed.
     *
     * @param unsigned French sentence to say where there is no signature
     */
    static PluginFile inspect(Path path, Optional<String> signature, String unsigned, TrustedKeys keys) throws IOException {
        if (Files.size(path) > MAX_BYTES) {
            return refused(path, "", "Le fichier dépasse " + MAX_BYTES / (1024 * 1024) + " Mo.");
        }
        byte[] bytes = Files.readAllBytes(path);
        if (signature.isEmpty()) {
            return refused(path, Sha256.hex(bytes), unsigned);
        }
        Optional<Signer> signer = keys.signerOf(bytes, signature.get());
        if (signer.isEmpty()) {
            return refused(path, Sha256.hex(bytes), "La signature ne correspond à aucune clé de confiance (" + keys.names()
                    + ") : le fichier a été modifié après sa signature, ou son signataire est inconnu ici. Redemandez le fichier à "
                    + "l'éditeur, ou faites ajouter sa clé publique.");
        }
        JarInspection.Findings found = JarInspection.of(path, signer.get().declaredOnly());
        return new PluginFile(path, found.declared(), found.extensionNames(), signer.get().name(), Sha256.hex(bytes), found.code(),
                found.faults());
    }

    private static PluginFile refused(Path path, String hash, String fault) {
        return new PluginFile(path, null, List.of(), "", hash, false, List.of(fault));
    }

    /** @return the same file, refused if it does not bear the name that its manifest calls for */
    PluginFile underItsName() {
        if (declared == null || path.getFileName().toString().equals(key().fileName())) {
            return this;
        }
        return new PluginFile(path, null, extensionNames, signer, contentHash, code, List.of("Le fichier doit s'appeler « "
                + key().fileName() + " » d'après son manifeste : renommez-le, ou supprimez-le si cette version est déjà présente."));
    }

    /** @return the same file at another place */
    PluginFile at(Path place) {
        return new PluginFile(place, declared, extensionNames, signer, contentHash, code, faults);
    }

    PluginKey key() {
        return declared.key();
    }

    /** @return whether it may be loaded as far as the file itself tells */
    boolean sound() {
        return faults.isEmpty();
    }

    InstalledPlugin describe(PluginState state, String reason) {
        String file = path.getFileName().toString();
        if (declared == null) {
            return new InstalledPlugin(file, "", file, "", "", state, reason, signer, !code, file, contentHash);
        }
        return new InstalledPlugin(key().id(), key().version(), declared.title(), declared.description(), declared.provider(), state,
                reason, signer, !code, file, contentHash);
    }
}
