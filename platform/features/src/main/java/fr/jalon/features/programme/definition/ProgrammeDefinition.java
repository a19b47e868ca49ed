package fr.jalon.features.programme.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that a programme declares, in format 1. Immutable; codes that refer to other parts are known to exist. Everything
 * {@link Dated} shares one namespace of codes.
 *
 * @param format       version of the format, 1
 * @param code         code of the programme
 * @param version      its version
 * @param title        French title
 * @param summary      French summary, a few sentences
 * @param sources      the texts that it implements
 * @param words        the programme's own French words, by the core's key ({@code engagement}, {@code session}, …)
 * @param messages     its own messages by key
 * @param levels       levels of the engagement tree, each after its parent
 * @param parameters   values that a space may set
 * @param origins      dates from which others are counted
 * @param contract     what binds the parties
 * @param roles        seats
 * @param phases       phases in their order
 * @param gates        gates between phases
 * @param milestones   dates that matter in themselves
 * @param marks        what happens within sessions
 * @param sessions     session catalogue
 * @param deliverables what is owed
 * @param approvals    how it is decided
 * @param checks       what to warn about
 * @param registers    registers
 * @param collections  when and by whom indicators are measured
 * @param indicators   indicators
 * @param forms        forms
 * @param documents    documents
 * @param call         what a call for applications asks, null if the programme has none
 * @param practices    how good practices are sorted and moderated, null if the programme keeps none
 * @param meetings     kinds of meeting that no rule dates
 */
public record ProgrammeDefinition(int format, String code, String version, String title, String summary,
        List<SourceText> sources, Map<String, String> words, Map<String, String> messages, List<LevelDefinition> levels,
        List<ParameterDefinition> parameters, List<OriginDefinition> origins, ContractDefinition contract,
        List<RoleDefinition> roles, List<PhaseDefinition> phases, List<GateDefinition> gates,
        List<MilestoneDefinition> milestones, List<MarkDefinition> marks, List<SessionDefinition> sessions,
        List<DeliverableDefinition> deliverables, List<ApprovalDefinition> approvals, List<CheckDefinition> checks,
        List<RegisterDefinition> registers, List<CollectionDefinition> collections, List<IndicatorDefinition> indicators,
        List<FormDefinition> forms, List<DocumentDefinition> documents, CallDefinition call, PracticeDefinition practices,
         List<MeetingDefinition> meetings) {

    /** @return the level of that code */
    public Optional<LevelDefinition> level(String levelCode) {
        return find(levels, LevelDefinition::code, levelCode);
    }

    /** @return the top of the tree */
    public LevelDefinition topLevel() {
        return levels.stream().filter(level -> level.parent() == null).findFirst().orElseThrow();
    }

    /** @return the level codes from the top to {@code levelCode}, both included */
    public List<String> pathOfLevels(String levelCode) {
        List<String> path = new ArrayList<>();
        for (String at = levelCode; at != null; at = level(at).orElseThrow().parent()) {
            path.add(0, at);
        }
        return List.copyOf(path);
    }

    /** @return the parameter of that code */
    public Optional<ParameterDefinition> parameter(String parameterCode) {
        return find(parameters, ParameterDefinition::code, parameterCode);
    }

    /** @return the values of all parameters: those of {@code set}, the defaults for the others */
    public ParameterValues values(Map<String, ?> set) {
        return parameterCode -> {
            ParameterDefinition parameter = parameter(parameterCode)
                    .orElseThrow(() -> new IllegalArgumentException("No parameter " + parameterCode + " in " + code));
            Object value = set.get(parameterCode);
            return value == null ? parameter.defaultValue() : value;
        };
    }

    /** @return the role of that code */
    public Optional<RoleDefinition> role(String roleCode) {
        return find(roles, RoleDefinition::code, roleCode);
    }

    /** @return the phase of that code */
    public Optional<PhaseDefinition> phase(String phaseCode) {
        return find(phases, PhaseDefinition::code, phaseCode);
    }

    /** @return the gate that leads into a phase, if it has one */
    public Optional<GateDefinition> gateInto(String phaseCode) {
        return find(gates, GateDefinition::opens, phaseCode);
    }

    /** @return the session of that code */
    public Optional<SessionDefinition> session(String sessionCode) {
        return find(sessions, SessionDefinition::code, sessionCode);
    }

    /** @return the kind of meeting of that code */
    public Optional<MeetingDefinition> meeting(String meetingCode) {
        return find(meetings, MeetingDefinition::code, meetingCode);
    }

    /** @return the mark of that code */
    public Optional<MarkDefinition> mark(String markCode) {
        return marks.stream().filter(mark -> mark.code().equals(markCode)).findFirst();
    }

    /** @return the deliverable of that code */
    public Optional<DeliverableDefinition> deliverable(String deliverableCode) {
        return find(deliverables, DeliverableDefinition::code, deliverableCode);
    }

    /** @return the approval of that code */
    public Optional<ApprovalDefinition> approval(String approvalCode) {
        return find(approvals, ApprovalDefinition::code, approvalCode);
    }

    /** @return the register of that code */
    public Optional<RegisterDefinition> register(String registerCode) {
        return find(registers, RegisterDefinition::code, registerCode);
    }

    /** @return the collection of that code */
    public Optional<CollectionDefinition> collection(String collectionCode) {
        return find(collections, CollectionDefinition::code, collectionCode);
    }

    /** @return the indicator of that code */
    public Optional<IndicatorDefinition> indicator(String indicatorCode) {
        return find(indicators, IndicatorDefinition::code, indicatorCode);
    }

    /** @return the form of that code */
    public Optional<FormDefinition> form(String formCode) {
        return find(forms, FormDefinition::code, formCode);
    }

    /** @return everything that stands on the calendar: origins, clauses, phases, milestones, sessions, deliverables */
    public List<Dated> dated() {
        List<Dated> all = new ArrayList<>(origins);
        all.addAll(contract.clauses());
        all.addAll(phases);
        all.addAll(milestones);
        all.addAll(sessions);
        all.addAll(deliverables);
        return List.copyOf(all);
    }

    /** @return the dated item of that code */
    public Optional<Dated> dated(String itemCode) {
        return find(dated(), Dated::code, itemCode);
    }

    /** @return a citation to show: « proposition Jalon », « CCTP 2018, art. 4.5b », or empty if nothing is said */
    public String citation(Provenance provenance) {
        if (provenance.proposal()) {
            return Provenance.PROPOSAL_LABEL;
        }
        if (!provenance.cited()) {
            return "";
        }
        String label = find(sources, SourceText::code, provenance.source()).map(SourceText::label).orElse(provenance.source());
        return label + ", art. " + provenance.article();
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> key, String wanted) {
        return all.stream().filter(item -> key.apply(item).equals(wanted)).findFirst();
    }
}
