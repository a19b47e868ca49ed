package fr.jalon.kernel.space.control;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import fr.jalon.kernel.identity.control.IdentityProviders;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.space.control.TenantFiles.TenantFile;
import fr.jalon.kernel.web.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Takes the declared tenants into the database at the start. A wrong file changes nothing: a tenant that was known keeps
 * its last valid declaration, a new one does not appear, and the others are served.
 */
@ApplicationScoped
public class TenantRegistry {

    private static final Logger LOG = Logger.getLogger(TenantRegistry.class.getName());

    @Inject
    private ControlSql control;

    @Inject
    private IdentityProviders providers;

    private volatile List<TenantFile> files = List.of();
    private volatile List<DeclarationError> folderProblems = List.of();

    /** For the container. */
    public TenantRegistry() {
    }

    TenantRegistry(ControlSql control, IdentityProviders providers) {
        this.control = control;
        this.providers = providers;
    }

    void readConfiguredFolder(@Observes @Priority(StartOrder.TENANTS) @Initialized(ApplicationScoped.class) Object start) {
        read(Path.of(ConfigProvider.getConfig().getOptionalValue("jalon.tenants.dir", String.class).orElse("tenants")));
    }

    /** Reads a folder of declarations and keeps the valid ones. */
    public void read(Path folder) {
        try {
            files = Files.isDirectory(folder) ? new TenantFiles(providers::declared).read(folder) : List.of();
            folderProblems = Files.isDirectory(folder) ? providers.problems() : List.of(new DeclarationError(
                    folder.toString(), 1, 1, "", "le dossier des espaces n'existe pas", "corrigez jalon.tenants.dir"));
        } catch (IOException unreadable) {
            folderProblems = List.of(new DeclarationError(folder.toString(), 1, 1, "",
                    "le dossier des espaces ne peut pas être lu", "vérifiez ses droits d'accès"));
        }
        files.forEach(file -> file.declaration().ifPresent(this::save));
        problems().forEach(problem -> LOG.severe(problem::sentence));
    }

    /** @return every file found at the last reading */
    public List<TenantFile> files() {
        return files;
    }

    /** @return what is wrong with the folder as a whole or with the list of identity providers */
    public List<DeclarationError> folderProblems() {
        return folderProblems;
    }

    private List<DeclarationError> problems() {
        List<DeclarationError> all = new ArrayList<>(folderProblems);
        files.forEach(file -> all.addAll(file.errors()));
        return all;
    }

    private void save(Declaration declaration) {
        DeclaredNode tenant = declaration.root();
        control.one("SELECT control.save_tenant(?, ?, ?, ?, ?, ?, ?)", row -> row.getObject(1, UUID.class), Ids.next(),
                tenant.text("slug"), tenant.text("name"), tenant.text("kind"), tenant.text("holidayZone"),
                tenant.text("timeZone"), TenantRows.json(declaration.values()));
    }
}
