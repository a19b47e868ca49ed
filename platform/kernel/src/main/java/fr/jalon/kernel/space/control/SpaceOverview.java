package fr.jalon.kernel.space.control;

import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.space.Tenant;
import fr.jalon.kernel.space.Tenants;
import fr.jalon.kernel.space.control.TenantFiles.TenantFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the administrator sees of the spaces: what serves now, and what their files got wrong. */
@ApplicationScoped
public class SpaceOverview {

    private static final String FOLDER = "(tous les espaces)";

    @Inject
    private Tenants tenants;

    @Inject
    private TenantRegistry registry;

    /** For the container. */
    public SpaceOverview() {
    }

    SpaceOverview(Tenants tenants, TenantRegistry registry) {
        this.tenants = tenants;
        this.registry = registry;
    }

    /**
     * One space. A file that has never been valid has a slug and problems, nothing else.
     *
     * @param zone       holiday zone
     * @param provider   alias of its identity provider, « non configuré » without one
     * @param programmes ids of the programme types that its file switches on
     */
    @Schema(name = "DeclaredSpace")
    public record Line(String slug, String name, String kind, String zone, String timeZone, String provider,
            List<String> programmes, List<FileProblem> problems) {
    }

    /** @param line from 1 */
    @Schema(name = "FileProblem")
    public record FileProblem(String file, int line, String message, String remedy) {

        static FileProblem of(DeclarationError error) {
            return new FileProblem(error.file(), error.line(), error.message(), error.remedy());
        }
    }

    /** @return every space and every file, by slug; what concerns them all comes first */
    public List<Line> lines() {
        Map<String, Line> lines = new TreeMap<>();
        tenants.all().forEach(tenant -> lines.put(tenant.slug(), line(tenant, problems(tenant.slug()))));
        registry.files().stream().filter(file -> !lines.containsKey(file.slug()))
                .forEach(file -> lines.put(file.slug(), unknown(file.slug(), file.errors())));
        if (!registry.folderProblems().isEmpty()) {
            // Sorted before every slug, which starts with a letter.
            lines.put(FOLDER, unknown(FOLDER, registry.folderProblems()));
        }
        return List.copyOf(lines.values());
    }

    private List<DeclarationError> problems(String slug) {
        return registry.files().stream().filter(file -> file.slug().equals(slug)).findFirst().map(TenantFile::errors)
                .orElse(List.of());
    }

    private static Line line(Tenant tenant, List<DeclarationError> problems) {
        return new Line(tenant.slug(), tenant.name(), tenant.kind(), tenant.holidayZone(), tenant.timeZone().getId(),
                tenant.identityProvider().orElse(TenantRows.NO_PROVIDER), tenant.programmes(), told(problems));
    }

    private static Line unknown(String slug, List<DeclarationError> problems) {
        return new Line(slug, slug, "", "", "", TenantRows.NO_PROVIDER, List.of(), told(problems));
    }

    private static List<FileProblem> told(List<DeclarationError> problems) {
        return problems.stream().map(FileProblem::of).toList();
    }
}
