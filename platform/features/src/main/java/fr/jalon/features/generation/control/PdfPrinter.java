package fr.jalon.features.generation.control;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.jalon.features.generation.GenerationProblem;
import fr.jalon.kernel.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.logging.Level;
import org.w3c.dom.Document;

/** Prints a filled document as PDF/UA-1, with its fonts inside. It fetches nothing. */
public final class PdfPrinter {

    private static final String FONTS = "/fr/jalon/features/generation/";

    static {
        // It would tell each step of each document.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPrinter() {
    }

    /** @return the PDF */
    public static byte[] print(Document document) {
        PageLayout.apply(document);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("Jalon");
        font(builder, "DejaVuSans.ttf", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Oblique.ttf", 400, FontStyle.ITALIC);
        font(builder, "DejaVuSans-BoldOblique.ttf", 700, FontStyle.ITALIC);
        // Whatever family a template's style names, there is a font.
        builder.useFont(bytes("DejaVuSans.ttf"), PageLayout.FONT, 400, FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
        builder.useExternalResourceAccessControl(PdfPrinter::placed, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(PdfPrinter::placed, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withW3cDocument(document, "");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException | RuntimeException broken) {
            throw new Problem(GenerationProblem.BAD_TEMPLATE, "Le document n'a pas pu être mis en page. L'auteur du programme doit "
                    + "corriger le style de son modèle.", broken);
        }
        return out.toByteArray();
    }

    /** Images that stand in the document itself; there is nothing else to fetch. */
    private static boolean placed(String address, ExternalResourceType kind) {
        return kind == ExternalResourceType.IMAGE_RASTER && address.startsWith("data:image/");
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(bytes(file), PageLayout.FONT, weight, style, true);
    }

    private static FSSupplier<InputStream> bytes(String file) {
        return () -> PdfPrinter.class.getResourceAsStream(FONTS + file);
    }
}
