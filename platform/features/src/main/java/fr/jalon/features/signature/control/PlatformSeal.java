package fr.jalon.features.signature.control;

import fr.jalon.features.signature.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** The platform's key, for other features. */
@ApplicationScoped
public class PlatformSeal implements Sealing {

    @Inject
    private SealKeys keys;

    @Override
    public Sealer sealer() {
        X509Certificate certificate = keys.require().certificate();
        return new Sealer(SealCheck.name(certificate), SealCheck.selfSigned(certificate));
    }

    @Override
    public byte[] seal(byte[] pdf, Instant at) {
        return Seal.put(pdf, keys.require(), at);
    }
}
