package fr.jalon.pluginhost.sign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Ed25519 signatures over the bytes of a plugin JAR, kept in a file beside it. Needs nothing but the JDK and stands in one
 * file, so that it runs from source: {@code java PluginSigner.java sign my.key my-plugin-1.0.0.jar}.
 *
 * <pre>
 * keygen     KEY PUB        makes a key pair; refuses to overwrite one
 * keygen-dev FOLDER         makes FOLDER/dev.key and FOLDER/dev.pub unless they exist
 * sign       KEY JAR...     writes JAR.sig
 * verify     PUB JAR...     exit code 1 if a signature does not hold
 * </pre>
 *
 * Private keys are base64 PKCS#8, public ones base64 X.509, signatures base64, each on one line.
 */
public final class PluginSigner {

    private static final String ALGORITHM = "Ed25519";

    private PluginSigner() {
    }

    /** Runs one command; exit code 2 for a wrong call, 1 for a failure. */
    public static void main(String[] arguments) {
        try {
            System.exit(run(arguments));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException failure) {
            System.err.println("jalon plugin signer: " + failure);
            System.exit(1);
        }
    }

    static int run(String... arguments) throws IOException, GeneralSecurityException {
        String command = arguments.length == 0 ? "" : arguments[0];
        switch (command) {
            case "keygen" -> keygen(argument(arguments, 1), argument(arguments, 2));
            case "keygen-dev" -> keygenOnce(argument(arguments, 1));
            case "sign" -> {
                PrivateKey key = privateKey(Files.readString(argument(arguments, 1)));
                for (int i = 2; i < arguments.length; i++) {
                    Path jar = Path.of(arguments[i]);
                    Files.writeString(signatureOf(jar), sign(Files.readAllBytes(jar), key) + "\n");
                }
            }
            case "verify" -> {
                return verifyAll(arguments);
            }
            default -> {
                System.err.println("usage: keygen KEY PUB | keygen-dev FOLDER | sign KEY JAR... | verify PUB JAR...");
                return 2;
            }
        }
        return 0;
    }

    private static Path argument(String[] arguments, int index) {
        if (arguments.length <= index) {
            throw new IllegalArgumentException("an argument is missing after " + arguments[0]);
        }
        return Path.of(arguments[index]);
    }

    private static int verifyAll(String... arguments) throws IOException, GeneralSecurityException {
        PublicKey key = publicKey(Files.readString(argument(arguments, 1)));
        int result = 0;
        for (int i = 2; i < arguments.length; i++) {
            Path jar = Path.of(arguments[i]);
            boolean good = verify(Files.readAllBytes(jar), Files.readString(signatureOf(jar)), key);
            System.out.println((good ? "good  " : "WRONG ") + jar);
            result = good ? result : 1;
        }
        return result;
    }

    private static void keygenOnce(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        if (Files.notExists(folder.resolve("dev.key")) || Files.notExists(folder.resolve("dev.pub"))) {
            keygen(folder.resolve("dev.key"), folder.resolve("dev.pub"));
        }
    }

    private static void keygen(Path key, Path pub) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Path secret = Files.createTempFile(key.toAbsolutePath().getParent(), ".key", "");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(secret, encode(pair.getPrivate().getEncoded()) + "\n");
        if (Files.exists(key)) {
            Files.delete(secret);
            throw new FileAlreadyExistsException(key.toString());
        }
        // The public half first: whoever sees the private one finds both.
        Files.writeString(pub, encode(pair.getPublic().getEncoded()) + "\n");
        Files.move(secret, key, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path signatureOf(Path jar) {
        return jar.resolveSibling(jar.getFileName() + ".sig");
    }

    /** @return base64 of the signature over the bytes */
    public static String sign(byte[] jar, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(jar);
        return encode(signature.sign());
    }

    /**
     * @param jar       bytes of the JAR
     * @param signature base64 of the signature
     * @return whether the key's owner signed exactly these bytes; false also for a text that is no signature at all
     */
    public static boolean verify(byte[] jar, String signature, PublicKey key) throws GeneralSecurityException {
        byte[] claimed;
        try {
            claimed = Base64.getDecoder().decode(signature.strip());
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        if (claimed.length != 64) {
            return false;
        }
        Signature verifier = Signature.getInstance(ALGORITHM);
        verifier.initVerify(key);
        verifier.update(jar);
        return verifier.verify(claimed);
    }

    /** @return the key written as base64 X.509 */
    public static PublicKey publicKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decode(base64)));
    }

    /** @return the key written as base64 PKCS#8 */
    public static PrivateKey privateKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(decode(base64)));
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64.strip().getBytes(StandardCharsets.US_ASCII));
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
