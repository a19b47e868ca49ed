package fr.jalon.features.deliverable.control;

import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.workflow.ProcessKey;
import fr.jalon.features.workflow.Workflow;
import fr.jalon.kernel.web.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;

/** Which process an obligation runs on: its approval's, brought by the plugin, or the platform's own where nobody decides. */
@ApplicationScoped
public class HandoverProcess {

    private static final ProcessKey OWN = new ProcessKey("jalon", "1", "handover.bpmn");

    @Inject
    private Workflow workflow;

    void deploy(@Observes @Priority(StartOrder.WORKFLOW + 1) @Initialized(ApplicationScoped.class) Object start)
            throws IOException {
        try (InputStream file = HandoverProcess.class.getResourceAsStream("/fr/jalon/features/deliverable/handover.bpmn")) {
            workflow.deploy(OWN, file.readAllBytes());
        }
    }

    ProcessKey of(EngagementRef engagement, ProgrammeDefinition programme, DeliverableDefinition deliverable) {
        if (deliverable.approval() == null) {
            return OWN;
        }
        ApprovalDefinition approval = programme.approval(deliverable.approval()).orElseThrow();
        return new ProcessKey(engagement.programme().pluginId(), engagement.programme().version(), approval.process());
    }
}
