package fr.jalon.features.session.control;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one person answered.
 *
 * @param id     random, made by the person's device, so that what is sent twice counts once
 * @param name   null where it is anonymous
 * @param values by code of the field; fields in which nothing stands are left out
 */
public record EvaluationAnswer(UUID id, String name, Map<String, List<String>> values) {
}
