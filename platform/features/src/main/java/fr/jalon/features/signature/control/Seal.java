package fr.jalon.features.signature.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Seals a PDF: PAdES baseline B-B, over the whole file. */
final class Seal {

    /** Bytes kept free for the signature; a chain of a few certificates needs a third of it. */
    private static final int ROOM = 24 * 1024;

    private Seal() {
    }

    /** @return the file with the seal at its end */
    static byte[] put(byte[] file, SealKey key, Instant now) {
        try (PDDocument pdf = Loader.loadPDF(file); SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(SealCheck.name(key.certificate()));
            signature.setReason("Cachet de la plateforme");
            GregorianCalendar at = new GregorianCalendar();
            at.setTime(Date.from(now));
            signature.setSignDate(at);
            options.setPreferredSignatureSize(ROOM);
            pdf.addSignature(signature, content -> cms(content, key), options);
            hide(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 4 * ROOM);
            pdf.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException("a document that was just made cannot be sealed", broken);
        }
    }

    /** A field that shows nothing has no place in the reading order. */
    private static void hide(PDDocument pdf) throws IOException {
        for (PDSignatureField field : pdf.getSignatureFields()) {
            field.setAlternateFieldName("Cachet de la plateforme");
            for (PDAnnotationWidget widget : field.getWidgets()) {
                widget.setHidden(true);
                widget.setPrinted(false);
            }
        }
    }

    private static byte[] cms(InputStream content, SealKey key) throws IOException {
        try {
            CMSAttributeTableGenerator standard = new DefaultSignedAttributeTableGenerator(new AttributeTable(certificate(key)));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                    // PAdES: the time stands in the PDF, not in the signature.
                    .setSignedAttributeGenerator(about -> standard.getAttributes(about).remove(CMSAttributes.signingTime))
                    .build(new JcaContentSignerBuilder(algorithm(key.key())).build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException broken) {
            throw new IOException("the platform's key cannot sign", broken);
        }
    }

    static String algorithm(Key key) {
        return key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }

    private static Attribute certificate(SealKey key) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
        return new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest))));
    }
}
