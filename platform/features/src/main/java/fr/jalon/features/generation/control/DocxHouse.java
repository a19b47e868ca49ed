package fr.jalon.features.generation.control;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** What every Word document gets: the house's styles and lists, A4, French, a title, page numbers. */
final class DocxHouse {

    private static final String HOUSE = "/fr/jalon/features/generation/";
    private static final int TWIPS_PER_MM_TIMES_TEN = 567;

    private DocxHouse() {
    }

    static void furnish(XWPFDocument document, String title, Instant now) throws IOException {
        try (InputStream styles = DocxHouse.class.getResourceAsStream(HOUSE + "docx-styles.xml");
                InputStream lists = DocxHouse.class.getResourceAsStream(HOUSE + "docx-lists.xml")) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.createNumbering().setNumbering(NumberingDocument.Factory.parse(lists).getNumbering());
        } catch (XmlException impossible) {
            throw new IllegalStateException("the house's own styles cannot be read", impossible);
        }
        page(document);
        POIXMLProperties.CoreProperties about = document.getProperties().getCoreProperties();
        about.setTitle(title);
        about.setCreator("Jalon");
        about.getUnderlyingProperties().setLanguageProperty(Optional.of("fr-FR"));
        about.setCreated(Optional.of(Date.from(now)));
        footer(document);
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(millimetres(210));
        size.setH(millimetres(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(millimetres(22));
        margins.setBottom(millimetres(24));
        margins.setLeft(millimetres(20));
        margins.setRight(millimetres(20));
        margins.setHeader(millimetres(10));
        margins.setFooter(millimetres(10));
        margins.setGutter(BigInteger.ZERO);
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf(Math.round(length * TWIPS_PER_MM_TIMES_TEN / 10.0));
    }

    private static void footer(XWPFDocument document) {
        XWPFParagraph paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle("Footer");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph.createRun().setText(" / ");
        paragraph.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }
}
