package fr.jalon.features.programme.definition;

import java.util.List;
import java.util.Optional;

/**
 * How a delivery is decided: a process, the decisions that the source knows, and its clocks.
 *
 * @param code       code of the approval
 * @param label      French name
 * @param process    path of the BPMN file in the plugin
 * @param processId  id of the process in that file
 * @param decisions  the programme's own set of decisions
 * @param clocks     its delays
 * @param openPoints what the source leaves open, to be shown to those concerned
 * @param record     the document that the parties sign at each decision, null if there is none
 */
public record ApprovalDefinition(String code, String label, String process, String processId,
        List<DecisionDefinition> decisions, List<ClockDefinition> clocks, List<OpenPoint> openPoints,
        RecordDefinition record) {

    /** @return the decision of that code */
    public Optional<DecisionDefinition> decision(String decisionCode) {
        return decisions.stream().filter(decision -> decision.code().equals(decisionCode)).findFirst();
    }

    /** @return the clocks that an event starts */
    public List<ClockDefinition> startedBy(ClockDefinition.Start start) {
        return clocks.stream().filter(clock -> clock.start() == start).toList();
    }

    /**
     * Something that the source does not say.
     *
     * @param ambiguity code under which it is listed, null if it is not
     * @param text      what is not said and what follows from it, in French
     */
    public record OpenPoint(String ambiguity, String text) {
    }
}
