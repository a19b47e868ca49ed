package fr.jalon.features.generation;

import fr.jalon.features.generation.control.PlacedImages;
import fr.jalon.features.generation.control.TemplateMarkup;
import fr.jalon.features.generation.control.TemplateTags;
import fr.jalon.kernel.declared.DeclarationError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Templates before they are used: what is wrong in one, and which files it needs. */
public final class Templates {

    /** Bytes of the longest template. */
    static final int LARGEST = 1024 * 1024;

    private Templates() {
    }

    /**
     * @param path  name of the template in errors
     * @param xhtml its bytes
     * @param model what it may name
     * @param files the files beside it, by the paths that its images name
     * @return what is wrong, by line; empty if it can be used
     */
    public static List<DeclarationError> check(String path, byte[] xhtml, Shape model, Function<String, Optional<byte[]>> files) {
        if (xhtml.length > LARGEST) {
            return List.of(new DeclarationError(path, 1, 1, "", "le modèle dépasse 1 Mo", "raccourcissez-le"));
        }
        String text = new String(xhtml, StandardCharsets.UTF_8);
        List<DeclarationError> errors = new ArrayList<>(new TemplateTags(path, model).check(text));
        errors.addAll(new TemplateMarkup(path, files).check(text));
        return List.copyOf(errors);
    }

    /**
     * @param owner class of the feature that brings it
     * @param path  of one of the platform's own templates
     * @return its bytes
     */
    public static byte[] own(Class<?> owner, String path) {
        try (InputStream file = owner.getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return paths of the images that a checked template names */
    public static List<String> images(byte[] xhtml) {
        return PlacedImages.named(new String(xhtml, StandardCharsets.UTF_8));
    }
}
