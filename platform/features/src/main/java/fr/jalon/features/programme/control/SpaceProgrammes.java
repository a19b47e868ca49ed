package fr.jalon.features.programme.control;

import fr.jalon.features.programme.EnabledProgrammes;
import fr.jalon.features.programme.InstalledProgramme;
import fr.jalon.features.programme.ProgrammeCatalogue;
import fr.jalon.features.programme.ProgrammeDefinitions;
import fr.jalon.features.programme.VersionRef;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.persistence.TransactionMemory;
import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.InstalledPlugins;
import fr.jalon.kernel.plugin.PluginResources;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a space may open, and what it has opened before. */
@ApplicationScoped
public class SpaceProgrammes implements ProgrammeCatalogue, ProgrammeDefinitions {

    @Inject
    private InstalledPlugins plugins;

    @Inject
    private EnabledProgrammes enabled;

    @Inject
    private DefinitionCache cache;

    @Inject
    private ProgrammeFiles keptFiles;

    @Inject
    private TenantSql sql;

    @Inject
    private TransactionMemory memory;

    @Inject
    private Clock clock;

    @Override
    public List<InstalledProgramme> all() {
        return enabled.pluginIds().stream().flatMap(id -> plugins.find(id).stream()).flatMap(p -> read(p).stream())
                .sorted(Comparator.comparing(p -> p.definition().title())).toList();
    }

    @Override
    public Optional<InstalledProgramme> newest(String pluginId) {
        return enabled.pluginIds().contains(pluginId) ? plugins.find(pluginId).flatMap(this::read) : Optional.empty();
    }

    @Override
    public Optional<InstalledProgramme> find(String pluginId, String version) {
        return enabled.pluginIds().contains(pluginId)
                ? plugins.find(pluginId, version).filter(InstalledPlugin::started).flatMap(this::read) : Optional.empty();
    }

    private Optional<InstalledProgramme> read(InstalledPlugin plugin) {
        return plugins.resources(plugin.id(), plugin.version()).flatMap(files -> text(files).map(yaml -> {
            String hash = DefinitionCache.hash(yaml);
            return new InstalledProgramme(plugin.id(), plugin.version(), hash, cache.get(hash, yaml));
        }));
    }

    private static Optional<String> text(PluginResources files) {
        return ProgrammeAdmission.read(files, ProgrammeAdmission.FILE).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public UUID keep(InstalledProgramme programme) {
        String yaml = plugins.resources(programme.pluginId(), programme.version()).flatMap(SpaceProgrammes::text).orElseThrow();
        sql.update("INSERT INTO jalon.programme_version (id, plugin_id, version, content_hash, title, definition, recorded_at)"
                + " VALUES (?,?,?,?,?,?,?) ON CONFLICT DO NOTHING", Ids.next(), programme.pluginId(), programme.version(),
                programme.contentHash(), programme.definition().title(), yaml, clock.instant());
        UUID id = sql.one("SELECT id FROM jalon.programme_version WHERE plugin_id = ? AND version = ? AND content_hash = ?",
                row -> row.getObject(1, UUID.class), programme.pluginId(), programme.version(), programme.contentHash())
                .orElseThrow();
        keptFiles.keep(id, programme);
        return id;
    }

    @Override
    public Optional<byte[]> file(UUID programmeVersionId, String path) {
        return keptFiles.read(programmeVersionId, path);
    }

    @Override
    public ProgrammeDefinition get(UUID programmeVersionId) {
        VersionRef version = version(programmeVersionId);
        // The text is long: it is read once per process, not once per question.
        return cache.find(version.contentHash()).orElseGet(() -> read(version));
    }

    private ProgrammeDefinition read(VersionRef version) {
        String yaml = sql.one("SELECT definition FROM jalon.programme_version WHERE id = ?", row -> row.getString(1), version.id())
                .orElseThrow(SpaceProgrammes::absent);
        return cache.get(version.contentHash(), yaml);
    }

    @Override
    public VersionRef version(UUID programmeVersionId) {
        return memory.once(SpaceProgrammes.class, programmeVersionId, () -> sql.one(
                "SELECT id, plugin_id, version, content_hash, title FROM jalon.programme_version WHERE id = ?",
                SpaceProgrammes::ref, programmeVersionId).orElseThrow(SpaceProgrammes::absent));
    }

    private static VersionRef ref(ResultSet row) throws SQLException {
        return new VersionRef(row.getObject("id", UUID.class), row.getString("plugin_id"), row.getString("version"),
                row.getString("content_hash"), row.getString("title"));
    }

    private static Problem absent() {
        return new Problem(CommonProblem.NOT_FOUND, "Cette version de programme n'est pas utilisée dans cet espace.");
    }
}
