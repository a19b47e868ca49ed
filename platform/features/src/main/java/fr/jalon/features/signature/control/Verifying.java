package fr.jalon.features.signature.control;

import fr.jalon.features.signature.SignatureProblem;
import fr.jalon.kernel.digest.Sha256;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/** Tells anyone who has a file what its seal is worth. Knows no space, keeps nothing, asks no database. */
@ApplicationScoped
public class Verifying {

    /** Bytes of the largest file. */
    public static final int LARGEST = 30 * 1024 * 1024;

    @Inject
    private SealKeys keys;

    /**
     * What is known of a file.
     *
     * @param verdict    VALID, ALTERED, OTHER_KEY or NOT_SEALED
     * @param message    the same in French
     * @param sealedBy   name in the certificate, or null; anyone can write any name into a certificate of an OTHER_KEY
     * @param selfSigned whether nobody but its holder vouches for the certificate
     * @param proof      what was recorded, only for a VALID one
     * @param sha256     of the file
     */
    public record Answer(String verdict, String message, String sealedBy, boolean selfSigned, Optional<Proof> proof, String sha256) {
    }

    /** @throws Problem TOO_LARGE, NO_FILE */
    public Answer verify(byte[] file) {
        if (file.length > LARGEST) {
            throw new Problem(SignatureProblem.TOO_LARGE, "Ce fichier dépasse 30 Mo : les documents scellés par la plateforme sont plus petits.");
        }
        if (file.length == 0) {
            throw new Problem(SignatureProblem.NO_FILE, "Choisissez le fichier PDF à vérifier.");
        }
        SealCheck.Result result = SealCheck.check(file, keys::known);
        Optional<Proof> proof = result.verdict() == SealCheck.Verdict.VALID ? proof(file) : Optional.empty();
        return new Answer(result.verdict().name(), message(result.verdict()),
                result.certificate() == null ? null : SealCheck.name(result.certificate()),
                result.certificate() != null && SealCheck.selfSigned(result.certificate()), proof, Sha256.hex(file));
    }

    private static Optional<Proof> proof(byte[] file) {
        try {
            return SealedRecord.proof(file).map(Proof::read);
        } catch (IOException broken) {
            throw new IllegalStateException("a file that the platform sealed cannot be read", broken);
        }
    }

    private static String message(SealCheck.Verdict verdict) {
        return switch (verdict) {
            case VALID -> "Le cachet est valide : ce document a été scellé par cette plateforme et n'a pas été modifié depuis.";
            case ALTERED -> "Ce document a été modifié après le scellement, ou son cachet est abîmé. Ne vous y fiez pas : demandez l'original.";
            case OTHER_KEY -> "Ce document porte un cachet intact, mais d'une clé que cette plateforme ne connaît pas. "
                    + "Elle ne peut pas dire qui l'a apposé.";
            case NOT_SEALED -> "Ce fichier ne porte aucun cachet. Ce n'est pas un document signé et scellé par cette plateforme, "
                    + "ou c'est une copie imprimée ou réenregistrée.";
        };
    }
}
