package fr.jalon.features.programme.definition;

import static fr.jalon.features.generation.Shape.FLAG;
import static fr.jalon.features.generation.Shape.OPTIONAL_TEXT;
import static fr.jalon.features.generation.Shape.TEXT;
import static fr.jalon.features.generation.Shape.group;
import static fr.jalon.features.generation.Shape.list;
import static fr.jalon.features.generation.Shape.parts;

import fr.jalon.features.generation.Shape;

/** What the template of a signed document may name; docs/programme-definition.md says what each value holds. */
public final class RecordModel {

    private static final Shape DECISION = group(parts("label", TEXT, "day", TEXT, "time", TEXT, "by", TEXT, "motive", OPTIONAL_TEXT,
            "amount", OPTIONAL_TEXT, "delay", OPTIONAL_TEXT, "admitted", FLAG, "reduced", FLAG, "postponed", FLAG, "refused", FLAG));

    private static final Shape DELIVERIES = list(parts("number", TEXT, "day", TEXT, "time", TEXT, "by", TEXT, "onBehalfOf", OPTIONAL_TEXT,
            "documents", list(parts("name", TEXT, "version", TEXT, "sha256", TEXT))));

    /** All of it. */
    public static final Shape SHAPE = group(parts(
            "record", group(parts("label", TEXT, "day", TEXT)),
            "space", group(parts("name", TEXT)),
            "programme", group(parts("title", TEXT)),
            "project", group(parts("title", TEXT)),
            "place", group(parts("label", TEXT, "level", TEXT, "path", TEXT)),
            "contract", group(parts("label", TEXT, "reference", OPTIONAL_TEXT, "notifiedOn", OPTIONAL_TEXT)).orAbsent(),
            "parties", list(parts("label", TEXT, "organisation", TEXT)),
            "deliverable", group(parts("title", TEXT, "description", OPTIONAL_TEXT, "phase", OPTIONAL_TEXT, "dueOn", OPTIONAL_TEXT)),
            "deliveries", DELIVERIES,
            "decision", DECISION,
            "former", list(parts("label", TEXT, "day", TEXT, "by", TEXT, "motive", OPTIONAL_TEXT)),
            "observations", list(parts("text", TEXT, "day", TEXT, "by", TEXT)),
            "signers", list(parts("role", TEXT, "organisation", OPTIONAL_TEXT, "people", TEXT))));

    private RecordModel() {
    }
}
