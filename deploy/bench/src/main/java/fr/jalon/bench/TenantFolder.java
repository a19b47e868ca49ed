package fr.jalon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A folder of space definitions: the demo's two spaces and generated ones. */
final class TenantFolder {

    /** Before the number of each generated space. */
    static final String PREFIX = "banc-";

    private static final List<String> KEPT = List.of("ars-paca.yaml", "ars-hauts-de-france.yaml", "providers.yaml");

    private TenantFolder() {
    }

    /** @param tenants number of spaces that the folder declares afterwards */
    static void write(Path from, Path folder, int tenants) throws IOException {
        Files.createDirectories(folder);
        for (String name : KEPT) {
            Files.copy(from.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        for (int number = 1; number <= tenants - 2; number++) {
            Files.writeString(folder.resolve(slug(number) + ".yaml"), """
                slug: %s
                name: "Espace de mesure %d"
                kind: REGION
                region: "93"
                seat: Marseille
                holidayZone: METROPOLE
                timeZone: Europe/Paris
                identityProvider: ars-paca
                nationalProviders: [partenaires]
                programmes: [flux-patients, example]
                """.formatted(slug(number), number));
        }
    }

    static String slug(int number) {
        return String.format("%s%04d", PREFIX, number);
    }
}
