package fr.jalon.features.generation;

import fr.jalon.features.generation.control.DocxPrinter;
import fr.jalon.features.generation.control.Filling;
import fr.jalon.features.generation.control.PdfPrinter;
import fr.jalon.features.generation.control.PlacedImages;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Document;

/** Makes documents. */
@ApplicationScoped
public class Generation {

    /** Media type of a Word file. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /**
     * @param path  name of the template in messages
     * @param xhtml a template that was found right
     * @param model texts, booleans, maps and lists of maps, under the names of the template's shape
     * @param files the files beside the template
     * @return a PDF/UA-1 document
     * @throws fr.jalon.kernel.problem.Problem VALUES_MISSING, naming what the template needs and the model lacks
     */
    public byte[] pdf(String path, byte[] xhtml, Map<String, ?> model, Function<String, Optional<byte[]>> files) {
        return PdfPrinter.print(filled(path, xhtml, model, files));
    }

    /**
     * As {@link #pdf}, for Word and LibreOffice.
     *
     * @param at when it is made, noted in the file
     * @return a DOCX file
     */
    public byte[] docx(String path, byte[] xhtml, Map<String, ?> model, Function<String, Optional<byte[]>> files, Instant at) {
        return DocxPrinter.print(filled(path, xhtml, model, files), at);
    }

    private static Document filled(String path, byte[] xhtml, Map<String, ?> model, Function<String, Optional<byte[]>> files) {
        Document filled = Filling.fill(path, new String(xhtml, StandardCharsets.UTF_8), model);
        PlacedImages.place(filled, files);
        return filled;
    }
}
