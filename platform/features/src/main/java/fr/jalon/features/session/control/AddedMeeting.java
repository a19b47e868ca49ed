package fr.jalon.features.session.control;

import java.util.List;
import java.util.UUID;

/**
 * A meeting that no rule dates.
 *
 * @param purposes codes that the programme declares
 * @param agenda   one point each
 */
public record AddedMeeting(UUID itemId, List<String> purposes, List<String> agenda) {
}
