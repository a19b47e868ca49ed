package fr.jalon.features.signature.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Judges the seal of a file by its bytes alone. No PDF reader touches a stranger's file: only the place of the seal is looked
 * for, and everything around it is digested.
 */
final class SealCheck {

    /** What became of a file since it was sealed. */
    enum Verdict {
        /** Sealed by this platform, not a byte changed. */
        VALID,
        /** There is a seal, or what is left of one, and it does not fit the bytes. */
        ALTERED,
        /** A seal that fits, by a key that is not this platform's. */
        OTHER_KEY,
        /** No seal at all. */
        NOT_SEALED
    }

    /** @param certificate who sealed; null unless the seal fits */
    record Result(Verdict verdict, X509Certificate certificate) {
    }

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");
    private static final List<String> TRACES = List.of("/ByteRange", "ETSI.CAdES.detached", "Cachet de la plateforme", "Adobe.PPKLite");

    private SealCheck() {
    }

    /** @param known whether a certificate is the platform's own */
    static Result check(byte[] file, Predicate<X509Certificate> known) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        MatchResult range = null;
        for (Matcher found = RANGE.matcher(text); found.find();) {
            range = found.toMatchResult();
        }
        if (range == null) {
            return new Result(TRACES.stream().anyMatch(text::contains) ? Verdict.ALTERED : Verdict.NOT_SEALED, null);
        }
        try {
            Fitting by = signer(file, text, range);
            return by == null ? new Result(Verdict.ALTERED, null) : new Result(by.verdict(known), by.certificate());
        } catch (CMSException | IOException | CertificateException | OperatorCreationException | RuntimeException broken) {
            // Whatever is left of a seal that cannot be read does not fit.
            return new Result(Verdict.ALTERED, null);
        }
    }

    /** A seal that fits the file. @param ours whether it is written as this platform writes its own, to the last byte */
    private record Fitting(X509Certificate certificate, boolean ours) {

        Verdict verdict(Predicate<X509Certificate> known) {
            if (!known.test(certificate)) {
                return Verdict.OTHER_KEY;
            }
            return ours ? Verdict.VALID : Verdict.ALTERED;
        }
    }

    /** @return the seal that fits the whole file; null if none does */
    private static Fitting signer(byte[] file, String text, MatchResult range)
            throws CMSException, IOException, CertificateException, OperatorCreationException {
        int before = Integer.parseInt(range.group(2));
        int after = Integer.parseInt(range.group(3));
        boolean whole = Integer.parseInt(range.group(1)) == 0 && before < after
                && (long) after + Integer.parseInt(range.group(4)) == file.length;
        if (!whole || text.charAt(before) != '<' || text.charAt(after - 1) != '>') {
            return null;
        }
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(file.length);
        sealed.write(file, 0, before);
        sealed.write(file, after, file.length - after);
        String room = text.substring(before + 1, after - 1);
        byte[] cms = room.matches("[0-9A-F]+") ? onlyOne(HexFormat.of().parseHex(room)) : null;
        return cms == null ? null : signer(new CMSSignedData(new CMSProcessableByteArray(sealed.toByteArray()), cms), cms);
    }

    /** @return the one DER object in the room kept for the seal, which is filled up with zeros; null if anything else is there */
    private static byte[] onlyOne(byte[] room) throws IOException {
        byte[] der;
        try (ASN1InputStream in = new ASN1InputStream(room)) {
            der = in.readObject().getEncoded(ASN1Encoding.DER);
        }
        return Arrays.equals(Arrays.copyOf(der, room.length), room) ? der : null;
    }

    private static Fitting signer(CMSSignedData signed, byte[] cms)
            throws CMSException, CertificateException, OperatorCreationException, IOException {
        for (SignerInformation info : signed.getSignerInfos().getSigners()) {
            @SuppressWarnings("unchecked")
            Collection<X509CertificateHolder> holders = signed.getCertificates().getMatches(info.getSID());
            for (X509CertificateHolder holder : holders) {
                X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
                if (info.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
                    return new Fitting(certificate, Arrays.equals(cms, rebuilt(signed, info, certificate)));
                }
            }
        }
        return null;
    }

    /** A signature does not sign all of its own bytes: those that it leaves out are made again, to be compared. */
    private static byte[] rebuilt(CMSSignedData signed, SignerInformation info, X509Certificate certificate)
            throws CertificateException, IOException {
        AlgorithmIdentifier algorithm = new DefaultSignatureAlgorithmIdentifierFinder().find(Seal.algorithm(certificate.getPublicKey()));
        AlgorithmIdentifier digest = new DefaultDigestAlgorithmIdentifierFinder().find(algorithm);
        IssuerAndSerialNumber signer = new IssuerAndSerialNumber(new X509CertificateHolder(certificate.getEncoded()).toASN1Structure());
        SignerInfo rebuilt = new SignerInfo(new SignerIdentifier(signer), digest, info.toASN1Structure().getAuthenticatedAttributes(),
                algorithm, new DEROctetString(info.getSignature()), null);
        SignedData content = SignedData.getInstance(signed.toASN1Structure().getContent());
        return new ContentInfo(CMSObjectIdentifiers.signedData, new SignedData(new DERSet(digest),
                new ContentInfo(CMSObjectIdentifiers.data, null), content.getCertificates(), null, new DERSet(rebuilt)))
                .getEncoded(ASN1Encoding.DER);
    }

    /** @return the common name of a certificate's subject, else the whole subject */
    static String name(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        try {
            return new LdapName(subject).getRdns().stream().filter(rdn -> rdn.getType().equalsIgnoreCase("CN")).map(Rdn::getValue)
                    .map(String::valueOf).findFirst().orElse(subject);
        } catch (InvalidNameException impossible) {
            return subject;
        }
    }

    /** @return whether nobody but its holder vouches for it */
    static boolean selfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }
}
