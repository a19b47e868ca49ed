package fr.jalon.features.generation.control;

import fr.jalon.features.generation.GenerationProblem;
import fr.jalon.kernel.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Images of a template: small enough, of a known kind, and put into the document itself so that printing fetches nothing. */
public final class PlacedImages {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final long MOST_POINTS = 20_000_000;
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*\\bsrc\\s*=\\s*[\"']([^\"']+)[\"']");

    private PlacedImages() {
    }

    /** @return what is wrong with an image, as the end of a French sentence; null if nothing is */
    static String fault(byte[] image) {
        if (image.length > LARGEST) {
            return "dépasse 5 Mo (" + image.length / 1024 / 1024 + " Mo)";
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            Iterator<ImageReader> readers = kind(image) == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return "n'est ni un PNG ni un JPEG";
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            boolean large = (long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS;
            reader.dispose();
            return large ? "a plus de 20 millions de points" : null;
        } catch (IOException unreadable) {
            return "n'est pas lisible";
        }
    }

    private static String kind(byte[] image) {
        if (image.length > 8 && (image[0] & 0xFF) == 0x89 && image[1] == 'P') {
            return "image/png";
        }
        return image.length > 3 && (image[0] & 0xFF) == 0xFF && (image[1] & 0xFF) == 0xD8 ? "image/jpeg" : null;
    }

    /** @return paths that a template's images name, each once */
    public static List<String> named(String template) {
        List<String> paths = new ArrayList<>();
        for (Matcher image = IMAGE.matcher(template); image.find();) {
            paths.add(image.group(1));
        }
        return paths.stream().distinct().toList();
    }

    /**
     * Puts the bytes of each image where its path stood.
     *
     * @throws Problem BAD_TEMPLATE if a file is not there or is too large
     */
    public static void place(Document document, Function<String, Optional<byte[]>> files) {
        NodeList images = document.getElementsByTagName("img");
        for (int i = 0; i < images.getLength(); i++) {
            Element image = (Element) images.item(i);
            String path = image.getAttribute("src");
            byte[] bytes = files.apply(path).orElse(new byte[0]);
            String fault = bytes.length == 0 ? "n'est plus là" : fault(bytes);
            if (fault != null) {
                throw new Problem(GenerationProblem.BAD_TEMPLATE, "L'image « " + path + " » du modèle " + fault
                        + ". L'auteur du programme doit la remplacer.");
            }
            image.setAttribute("src", "data:" + kind(bytes) + ";base64," + Base64.getEncoder().encodeToString(bytes));
        }
    }
}
