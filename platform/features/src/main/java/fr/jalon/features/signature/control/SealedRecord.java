package fr.jalon.features.signature.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The file that stays: the signed document, the page of its signatures, both in a form that programs read, and the seal. */
final class SealedRecord {

    private static final String PROOF = "signatures.json";
    private static final String SIGNED = "document-signe.pdf";

    private SealedRecord() {
    }

    /**
     * @param signed exactly what was signed
     * @param page   the page of signatures
     * @param proof  the same as JSON
     */
    static byte[] make(byte[] signed, byte[] page, byte[] proof, SealKey key, Instant now) {
        try (PDDocument whole = Loader.loadPDF(signed); PDDocument last = Loader.loadPDF(page)) {
            new PDFMergerUtility().appendDocument(whole, last);
            attach(whole, Map.of(SIGNED, file(whole, SIGNED, "application/pdf", signed, now), PROOF, proof(whole, proof, now)));
            return sealed(whole, key, now);
        } catch (IOException broken) {
            throw new IllegalStateException("documents that the platform made cannot be joined", broken);
        }
    }

    /**
     * @param sheet what says everything by itself: what it is about stays where it is and is named by its digests
     * @param proof the same as JSON
     */
    static byte[] sheet(byte[] sheet, byte[] proof, SealKey key, Instant now) {
        try (PDDocument pdf = Loader.loadPDF(sheet)) {
            attach(pdf, Map.of(PROOF, proof(pdf, proof, now)));
            return sealed(pdf, key, now);
        } catch (IOException broken) {
            throw new IllegalStateException("a document that the platform made cannot be read", broken);
        }
    }

    private static byte[] sealed(PDDocument pdf, SealKey key, Instant now) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return Seal.put(out.toByteArray(), key, now);
    }

    private static PDComplexFileSpecification proof(PDDocument pdf, byte[] proof, Instant now) throws IOException {
        return file(pdf, PROOF, "application/json", proof, now);
    }

    private static void attach(PDDocument pdf, Map<String, PDComplexFileSpecification> files) {
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    private static PDComplexFileSpecification file(PDDocument pdf, String name, String type, byte[] content, Instant now)
            throws IOException {
        PDEmbeddedFile bytes = new PDEmbeddedFile(pdf, new ByteArrayInputStream(content));
        bytes.setSubtype(type);
        bytes.setSize(content.length);
        GregorianCalendar at = new GregorianCalendar();
        at.setTime(Date.from(now));
        bytes.setCreationDate(at);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setEmbeddedFile(bytes);
        file.setEmbeddedFileUnicode(bytes);
        return file;
    }

    /** @param sealed a file whose seal was found valid: only the platform's own work is read here */
    static Optional<byte[]> proof(byte[] sealed) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sealed)) {
            PDEmbeddedFilesNameTreeNode tree = new PDDocumentNameDictionary(pdf.getDocumentCatalog()).getEmbeddedFiles();
            PDComplexFileSpecification file = tree == null ? null : tree.getValue(PROOF);
            return file == null ? Optional.empty() : Optional.of(file.getEmbeddedFile().toByteArray());
        }
    }
}
