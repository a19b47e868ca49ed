package fr.jalon.features.document.control;

import fr.jalon.kernel.wakeup.WakeupHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes away, a day later, what a crash left between the row and the bytes. */
@ApplicationScoped
public class Sweeper implements WakeupHandler {

    static final String KIND = "document-pending";

    @Inject
    private Register register;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void wake(UUID versionId) {
        register.forget(versionId);
    }
}
