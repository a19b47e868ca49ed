package fr.jalon.kernel.space.control;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclarationReader;
import fr.jalon.kernel.declared.DeclarationReading;
import fr.jalon.kernel.declared.DeclarationSchema;
import fr.jalon.kernel.declared.DeclaredNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the files of a folder that declare tenants, one each. A wrong file is an answer, not an exception. */
public final class TenantFiles {

    /** Class-path address of the published schema. */
    public static final String SCHEMA = "/fr/jalon/kernel/space/tenant.schema.json";

    private static final String PROVIDERS = "providers.yaml";

    private final Predicate<String> declaredProvider;
    private final DeclarationReader reader = new DeclarationReader(DeclarationSchema.of(TenantFiles.class, SCHEMA));

    /** @param declaredProvider knows the aliases of the declared identity providers */
    public TenantFiles(Predicate<String> declaredProvider) {
        this.declaredProvider = declaredProvider;
    }

    /**
     * One file of the folder.
     *
     * @param slug        name of the file without its ending: what the tenant is or would be called
     * @param declaration empty if the file is wrong
     * @param errors      what is wrong, empty if nothing is
     */
    public record TenantFile(String slug, Optional<Declaration> declaration, List<DeclarationError> errors) {
    }

    /** @return every file of the folder, by name */
    public List<TenantFile> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(TenantFiles::declaresTenant).sorted().map(this::readFile).toList();
        }
    }

    private static boolean declaresTenant(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") && !name.equals(PROVIDERS) && Files.isRegularFile(file);
    }

    private TenantFile readFile(Path file) {
        String name = file.getFileName().toString();
        String slug = name.substring(0, name.length() - ".yaml".length());
        try {
            return checked(slug, reader.read(file, name));
        } catch (IOException unreadable) {
            return new TenantFile(slug, Optional.empty(), List.of(new DeclarationError(name, 1, 1, "",
                    "le fichier ne peut pas être lu", "vérifiez ses droits d'accès")));
        }
    }

    private TenantFile checked(String slug, DeclarationReading reading) {
        if (!reading.valid()) {
            return new TenantFile(slug, Optional.empty(), reading.errors());
        }
        List<DeclarationError> errors = new ArrayList<>();
        DeclaredNode root = reading.declaration().root();
        checkSlug(slug, root, errors);
        checkTimeZone(root, errors);
        checkAccent(root, errors);
        checkProviders(root, errors);
        return new TenantFile(slug, errors.isEmpty() ? Optional.of(reading.declaration()) : Optional.empty(), List.copyOf(errors));
    }

    private static void checkSlug(String slug, DeclaredNode root, List<DeclarationError> errors) {
        if (!root.text("slug").equals(slug)) {
            errors.add(root.error("slug", "« %s » n'est pas le nom du fichier".formatted(root.text("slug")),
                    "écrivez « " + slug + " » ou renommez le fichier"));
        }
    }

    private static void checkTimeZone(DeclaredNode root, List<DeclarationError> errors) {
        try {
            ZoneId.of(root.text("timeZone"));
        } catch (DateTimeException unknown) {
            errors.add(root.error("timeZone", "« %s » n'est pas un fuseau horaire".formatted(root.text("timeZone")),
                    "écrivez un nom de la base IANA, par exemple Europe/Paris"));
        }
    }

    private static void checkAccent(DeclaredNode root, List<DeclarationError> errors) {
        root.child("theme").ifPresent(theme -> theme.optionalText("accent")
                .filter(colour -> AccentContrast.withWhite(colour) < AccentContrast.REQUIRED)
                .ifPresent(colour -> errors.add(theme.error("accent", String.format(Locale.FRENCH,
                        "la couleur %s n'a qu'un contraste de %.1f avec le blanc", colour, AccentContrast.withWhite(colour)),
                        "choisissez une couleur plus foncée (au moins 4,5)"))));
    }

    private void checkProviders(DeclaredNode root, List<DeclarationError> errors) {
        String own = root.text("identityProvider");
        if (!own.equals(TenantRows.NO_PROVIDER) && !declaredProvider.test(own)) {
            errors.add(root.error("identityProvider", unknown(own), remedy()));
        }
        root.texts("nationalProviders").stream().filter(declaredProvider.negate())
                .forEach(alias -> errors.add(root.error("nationalProviders", unknown(alias), remedy())));
    }

    private static String unknown(String alias) {
        return "le fournisseur d'identité « %s » n'est pas déclaré".formatted(alias);
    }

    private static String remedy() {
        return "déclarez-le dans " + PROVIDERS + " ou corrigez son nom";
    }
}
