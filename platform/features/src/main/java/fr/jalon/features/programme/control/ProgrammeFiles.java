package fr.jalon.features.programme.control;

import fr.jalon.features.generation.Templates;
import fr.jalon.features.programme.InstalledProgramme;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.DocumentDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RecordDefinition;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.plugin.InstalledPlugins;
import fr.jalon.kernel.plugin.PluginResources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The templates that a version's signed documents are made from, kept in the space beside its definition. */
@ApplicationScoped
class ProgrammeFiles {

    @Inject
    private InstalledPlugins plugins;

    @Inject
    private TenantSql sql;

    /** Keeps what is not kept yet. */
    void keep(UUID versionId, InstalledProgramme programme) {
        PluginResources files = plugins.resources(programme.pluginId(), programme.version()).orElseThrow();
        templates(programme.definition()).distinct().forEach(path -> {
            byte[] template = ProgrammeAdmission.read(files, path).orElseThrow();
            keep(versionId, path, template);
            Templates.images(template).forEach(image -> keep(versionId, image, ProgrammeAdmission.read(files, image).orElseThrow()));
        });
    }

    private void keep(UUID versionId, String path, byte[] content) {
        sql.update("INSERT INTO jalon.programme_file (id, programme_version_id, path, content) VALUES (?,?,?,?)"
                + " ON CONFLICT DO NOTHING", Ids.next(), versionId, path, content);
    }

    private static Stream<String> templates(ProgrammeDefinition definition) {
        return definition.approvals().stream().map(ApprovalDefinition::record).filter(Objects::nonNull)
                .map(RecordDefinition::template).flatMap(code -> definition.documents().stream()
                        .filter(document -> document.code().equals(code)).map(DocumentDefinition::file));
    }

    Optional<byte[]> read(UUID versionId, String path) {
        return sql.one("SELECT content FROM jalon.programme_file WHERE programme_version_id = ? AND path = ?",
                row -> row.getBytes(1), versionId, path);
    }
}
