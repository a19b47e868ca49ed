package fr.jalon.features.engagement;

import fr.jalon.features.programme.VersionRef;
import java.util.UUID;

/**
 * An engagement's header.
 *
 * @param id             identifier, the subject of its history
 * @param title          as its opener named it
 * @param rootId         root of its tree
 * @param programme      version of the programme that it runs on until migrated
 * @param closed         whether it is over
 */
public record EngagementRef(UUID id, String title, UUID rootId, VersionRef programme, boolean closed) {
}
