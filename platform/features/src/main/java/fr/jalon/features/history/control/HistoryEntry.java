package fr.jalon.features.history.control;

import java.time.Instant;
import java.util.UUID;

/**
 * One act.
 *
 * @param at   when, UTC
 * @param who  name of the person, or « la plateforme »
 * @param what French sentence
 */
public record HistoryEntry(UUID id, Instant at, String who, String what) {
}
