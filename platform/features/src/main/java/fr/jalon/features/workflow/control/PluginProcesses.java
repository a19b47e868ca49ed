package fr.jalon.features.workflow.control;

import fr.jalon.features.workflow.ProcessKey;
import fr.jalon.features.workflow.Workflow;
import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.PluginAdmission;
import fr.jalon.kernel.plugin.PluginResources;
import fr.jalon.kernel.plugin.PluginStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Checks the processes of a plugin before it may start, and deploys them when it does. */
@ApplicationScoped
public class PluginProcesses implements PluginAdmission {

    private static final String ENDING = ".bpmn";

    private Workflow workflow;

    /** For the container's proxy. */
    protected PluginProcesses() {
    }

    @Inject
    PluginProcesses(Workflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public List<String> refuse(InstalledPlugin plugin, PluginResources resources) {
        return processes(resources).stream().flatMap(path -> ProcessSafety.faults(path, read(resources, path)).stream())
                .toList();
    }

    void deploy(@Observes PluginStarted started) {
        for (String path : processes(started.resources())) {
            workflow.deploy(new ProcessKey(started.plugin().id(), started.plugin().version(), path),
                    read(started.resources(), path));
        }
    }

    private static List<String> processes(PluginResources resources) {
        return resources.paths().stream().filter(path -> path.endsWith(ENDING)).toList();
    }

    private static byte[] read(PluginResources resources, String path) {
        try (InputStream file = resources.open(path).orElseThrow()) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
