package fr.jalon.features.organisation.control;

import fr.jalon.features.programme.EnabledProgrammes;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.plugin.PluginFailure;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.plugin.InstalledPlugins;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.spi.organisation.ExpectedFile;
import fr.jalon.spi.organisation.ImportFile;
import fr.jalon.spi.organisation.ImportRequest;
import fr.jalon.spi.organisation.OrganisationImporter;
import fr.jalon.spi.organisation.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Runs the importers of the plugins that the space has switched on. The plugin reads; what is stored is decided here. */
@ApplicationScoped
public class OrganisationImports {

    @Inject
    private InstalledPlugins plugins;

    @Inject
    private EnabledProgrammes enabled;

    @Inject
    private SpaceSettings space;

    @Inject
    private OrganisationMerge merge;

    @Inject
    private Audit audit;

    /**
     * An importer to choose.
     *
     * @param pluginId plugin that brings it
     * @param code     its code within that plugin
     * @param label    French label
     * @param files    the files it asks for
     */
    public record Importer(String pluginId, String code, String label, List<ExpectedFile> files) {

        /** @return code by which the API names it */
        public String qualifiedCode() {
            return pluginId + ":" + code;
        }
    }

    /** @return the importers of all plugins that are switched on here; one plugin's failure hides only its own */
    public List<Importer> importers() {
        List<Importer> found = new ArrayList<>();
        for (String pluginId : enabled.pluginIds()) {
            try {
                found.addAll(plugins.callEach(pluginId, OrganisationImporter.class, i -> new Importer(pluginId, i.code(),
                        i.label(), List.copyOf(i.expectedFiles()))));
            } catch (PluginFailure broken) {
                // The plugin's own state on the administrator's screen says why.
                continue;
            }
        }
        return found;
    }

    /**
     * Reads files with one importer and creates or updates organisations.
     *
     * @param code   {@code plugin:code}, or the code alone
     * @param files  what the user chose
     * @param dryRun report only, store nothing
     */
    public ImportOutcome run(String code, List<ImportFile> files, boolean dryRun) {
        Importer importer = importers().stream().filter(i -> i.qualifiedCode().equals(code) || i.code().equals(code))
                .findFirst().orElseThrow(() -> new Problem(CommonProblem.INVALID_REQUEST,
                        "L'importateur « " + code + " » n'est pas disponible ici : son programme n'est pas activé dans cet espace, "
                                + "ou son extension est arrêtée ou retirée. Choisissez-en un de la liste, ou demandez à "
                                + "l'administrateur de la plateforme.",
                        List.of(new Problem.FieldError("importer", "Choisissez un importateur de la liste."))));
        if (files.size() < importer.files().stream().filter(ExpectedFile::required).count()) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Il manque un fichier que l'importateur demande.",
                    List.of(new Problem.FieldError("files", "Joignez : " + String.join(", ",
                            importer.files().stream().filter(ExpectedFile::required).map(ExpectedFile::label).toList()) + ".")));
        }
        ImportOutcome outcome = read(importer, new ImportRequest(files, new Territory(space.regionCode(), space.departments())),
                dryRun);
        if (!dryRun) {
            audit.record("organisations-imported", "organisation-import", Ids.next(), null, "Import « " + importer.label()
                    + " » : " + outcome.created() + " créées, " + outcome.updated() + " mises à jour.");
        }
        return outcome;
    }

    private ImportOutcome read(Importer importer, ImportRequest request, boolean dryRun) {
        CollectingSink sink = new CollectingSink();
        plugins.call(importer.pluginId(), OrganisationImporter.class, i -> importer.code().equals(i.code()), i -> {
            readWith(i, request, sink);
            return Boolean.TRUE;
        });
        return merge.apply(importer.qualifiedCode(), sink, dryRun);
    }

    private static void readWith(OrganisationImporter importer, ImportRequest request, CollectingSink sink) {
        try {
            importer.read(request, sink);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
