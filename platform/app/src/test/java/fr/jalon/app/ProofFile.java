package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The file of proof of an engagement's contract, made now. */
final class ProofFile {

    private ProofFile() {
    }

    /** @return its words without spaces, as lines are broken anywhere */
    static String words(String space, String engagement) throws IOException {
        String dossiers = space + "/engagements/" + engagement + "/contract/dossiers";
        JsonObject dossier = Platform.as(CLAIRE_MARTIN).post(dossiers, new JsonObject()).required().json().getAsJsonObject();
        byte[] zip = Wire.send(CLAIRE_MARTIN, "GET", dossiers + "/" + dossier.get("id").getAsString() + "/archive", "", new byte[0]).body();
        try (PDDocument document = Loader.loadPDF(pdf(zip))) {
            return bare(new PDFTextStripper().getText(document));
        }
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\h]+", "");
    }

    private static byte[] pdf(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("dossier-de-preuve.pdf")) {
                    return in.readAllBytes();
                }
            }
        }
        throw new AssertionError("no chronology in the archive");
    }
}
