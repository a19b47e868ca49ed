package fr.jalon.features.programme.definition;

/** When a {@link CheckDefinition} warns. */
public sealed interface Condition {

    /** Always: a contradiction that is in the text itself. */
    record Always() implements Condition {
    }

    /**
     * One date falls after another.
     *
     * @param item code of a dated item
     * @param edge which end of {@code item}
     * @param than code of another
     * @param thanEdge which end of {@code than}
     * @param byDays warn only from more than so many calendar days on, null for any
     */
    record DateAfter(String item, Edge edge, String than, Edge thanEdge, Quantity byDays) implements Condition {
    }

    /**
     * The number of nodes under one parent is outside bounds.
     *
     * @param level   level of the counted nodes; the check looks at their parents
     * @param minimum least number, null if free
     * @param maximum greatest number, null if free
     */
    record ChildrenOutside(String level, Quantity minimum, Quantity maximum) implements Condition {
    }

    /**
     * A node hosts fewer sessions than it should.
     *
     * @param level   level of the hosting nodes
     * @param minimum number of sessions of {@link SessionDefinition.Place.Kind#HOST_MEMBER} that each should host
     */
    record HostsFewer(String level, Quantity minimum) implements Condition {
    }

    /**
     * A parameter was set to a value.
     *
     * @param parameter code of the parameter
     * @param value     the value as text
     */
    record ParameterIs(String parameter, String value) implements Condition {
    }

    /**
     * The organisation of a node lacks an attribute that an importer gives: it is absent, empty or « no ».
     *
     * @param level     level of the node
     * @param attribute code of the attribute
     */
    record OrganisationLacks(String level, String attribute) implements Condition {
    }
}
