package fr.jalon.features.indicator.control;

import fr.jalon.features.indicator.IndicatorProblem;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the first sheet of an .xlsx as a stream, after counting what the file unfolds to: a small file may hide gigabytes. */
final class Workbook {

    private static final long LARGEST_UNFOLDED = 60L * 1024 * 1024;
    private static final int MOST_ENTRIES = 300;
    private static final int BLOCK = 65_536;

    private Workbook() {
    }

    static Sheet read(byte[] content) {
        try {
            Path file = Files.createTempFile("jalon-measures", ".tmp");
            try {
                Files.write(file, content);
                requireBounded(file);
                try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                    return firstSheet(opened);
                }
            } finally {
                Files.delete(file);
            }
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException broken) {
            // a damaged file fails anywhere in the reader, with whatever comes first
            throw new Problem(IndicatorProblem.BAD_FILE,
                    "Ce classeur est abîmé, ou n'est pas un .xlsx. Ouvrez-le dans votre tableur, enregistrez-le de nouveau, puis renvoyez-le.", broken);
        }
    }

    private static void requireBounded(Path file) throws IOException {
        byte[] block = new byte[BLOCK];
        long unfolded = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw tooLarge();
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(block); read >= 0; read = in.read(block)) {
                        unfolded += read;
                        if (unfolded > LARGEST_UNFOLDED) {
                            throw tooLarge();
                        }
                    }
                }
            }
        }
    }

    private static Problem tooLarge() {
        return new Problem(CommonProblem.TOO_LARGE, "Ce classeur contient bien plus que des mesures une fois déplié : il n'est pas lu."
                + " Copiez les lignes utiles dans le modèle à télécharger.");
    }

    private static Sheet firstSheet(OPCPackage file) throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(file);
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw Sheet.unreadable("Ce classeur n'a aucune feuille.");
        }
        Sheet.Builder rows = new Sheet.Builder();
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(new WorkbookCells(new ReadOnlySharedStringsTable(file), reader.getStylesTable(), rows));
        try (InputStream first = sheets.next()) {
            xml.parse(new InputSource(first));
        }
        return rows.done();
    }
}
