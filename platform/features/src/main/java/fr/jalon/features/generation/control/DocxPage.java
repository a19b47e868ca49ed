package fr.jalon.features.generation.control;

import fr.jalon.features.generation.GenerationProblem;
import fr.jalon.kernel.problem.Problem;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.w3c.dom.Element;

/** Puts paragraphs, runs and images into a Word document. */
final class DocxPage {

    private static final int SMALL = 8;
    private static final double DOTS_PER_INCH = 96;
    private static final int EMU_PER_INCH = 72 * Units.EMU_PER_POINT;
    /** Width between the margins. */
    private static final double WIDEST_INCHES = 170 / 25.4;

    private final XWPFDocument document;

    DocxPage(XWPFDocument document) {
        this.document = document;
    }

    XWPFDocument document() {
        return document;
    }

    /** @return a new last paragraph; a cell is born with one, which is used first */
    XWPFParagraph paragraph(IBody body, String style) {
        XWPFParagraph paragraph = body instanceof XWPFTableCell cell ? within(cell) : document.createParagraph();
        if (!style.equals("Normal")) {
            paragraph.setStyle(style);
        }
        return paragraph;
    }

    private static XWPFParagraph within(XWPFTableCell cell) {
        List<XWPFParagraph> there = cell.getParagraphs();
        boolean fresh = there.size() == 1 && there.get(0).getRuns().isEmpty();
        return fresh ? there.get(0) : cell.addParagraph();
    }

    /** @return number of a new list, which begins at 1 */
    BigInteger list(boolean numbered) {
        BigInteger id = document.getNumbering().addNum(BigInteger.valueOf(numbered ? 1 : 0));
        if (numbered) {
            CTNum num = document.getNumbering().getNum(id).getCTNum();
            for (int level = 0; level < 9; level++) {
                var restart = num.addNewLvlOverride();
                restart.setIlvl(BigInteger.valueOf(level));
                restart.addNewStartOverride().setVal(BigInteger.ONE);
            }
        }
        return id;
    }

    void write(XWPFParagraph paragraph, List<InlineText.Part> parts) {
        for (InlineText.Part part : parts) {
            XWPFRun run = paragraph.createRun();
            if (part.image() != null) {
                image(run, part.image());
            } else if (part.text() == null) {
                run.addBreak();
            } else {
                text(run, part);
            }
        }
    }

    private static void text(XWPFRun run, InlineText.Part part) {
        run.setText(part.text());
        InlineText.Look look = part.look();
        run.setBold(look.bold());
        run.setItalic(look.italic());
        if (look.small()) {
            run.setFontSize(SMALL);
        }
        if (look.raised() || look.lowered()) {
            run.setSubscript(look.raised() ? VerticalAlign.SUPERSCRIPT : VerticalAlign.SUBSCRIPT);
        }
    }

    /** The image stands in the document by now, small enough and of a known kind: {@link PlacedImages} saw to it. */
    private static void image(XWPFRun run, Element image) {
        String source = image.getAttribute("src");
        byte[] bytes = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
        PictureType type = source.startsWith("data:image/png") ? PictureType.PNG : PictureType.JPEG;
        try {
            Dimension points = size(bytes);
            double inches = Math.min(points.width / DOTS_PER_INCH, WIDEST_INCHES);
            int width = (int) (inches * EMU_PER_INCH);
            int height = (int) ((double) width * points.height / points.width);
            run.addPicture(new ByteArrayInputStream(bytes), type, "image", width, height).getCTPicture().getNvPicPr().getCNvPr()
                    .setDescr(image.getAttribute("alt"));
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(image.getAttribute("alt"));
        } catch (IOException | InvalidFormatException broken) {
            throw new Problem(GenerationProblem.BAD_TEMPLATE, "Une image du modèle n'a pas pu être placée. L'auteur du programme doit "
                    + "la remplacer.", broken);
        }
    }

    private static Dimension size(byte[] image) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            Dimension size = new Dimension(reader.getWidth(0), reader.getHeight(0));
            reader.dispose();
            return size;
        }
    }
}
