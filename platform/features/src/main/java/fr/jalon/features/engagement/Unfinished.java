package fr.jalon.features.engagement;

import java.util.List;
import java.util.UUID;

/** Port to features in which something may be left undone when a project ends. Implemented by any number of CDI beans. */
public interface Unfinished {

    /** @return what is not done yet, each as a French clause without a final point; empty if nothing is */
    List<String> in(UUID engagementId);
}
