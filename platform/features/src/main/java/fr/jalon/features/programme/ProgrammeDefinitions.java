package fr.jalon.features.programme;

import fr.jalon.features.programme.definition.ProgrammeDefinition;
import java.util.Optional;
import java.util.UUID;

/**
 * Definitions that this space's engagements run on. They are immutable and hold nothing of any tenant, so that one copy per
 * content hash serves all spaces.
 */
public interface ProgrammeDefinitions {

    /**
     * @param programmeVersionId the space's row of a programme version
     * @throws fr.jalon.kernel.problem.Problem ABSENT if this space has no such version
     */
    ProgrammeDefinition get(UUID programmeVersionId);

    /** @return the space's row of that version: identifier, plugin, version, hash */
    VersionRef version(UUID programmeVersionId);

    /** @return a file of the plugin that was kept with that version, because what runs on it needs it */
    Optional<byte[]> file(UUID programmeVersionId, String path);
}
