package fr.jalon.features.programme.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Says in French words how one version of a programme differs from another. Parts are matched by their codes. */
public final class DefinitionDiff {

    private final ProgrammeDefinition before;
    private final ProgrammeDefinition after;
    private final List<DefinitionChange> changes = new ArrayList<>();

    private DefinitionDiff(ProgrammeDefinition before, ProgrammeDefinition after) {
        this.before = before;
        this.after = after;
    }

    /** @return the differences in the order of the format's sections, empty if there are none */
    public static List<DefinitionChange> between(ProgrammeDefinition before, ProgrammeDefinition after) {
        return new DefinitionDiff(before, after).changes();
    }

    /**
     * A kind of part.
     *
     * @param noun     French noun
     * @param feminine whether participles agree with it in the feminine
     */
    private record Section(String noun, boolean feminine) {

        String participle(String masculine) {
            return feminine ? masculine + "e" : masculine;
        }
    }

    private List<DefinitionChange> changes() {
        compareHeads();
        compare(new Section("texte source", false), ProgrammeDefinition::sources, SourceText::code, SourceText::title);
        compare(new Section("niveau", false), ProgrammeDefinition::levels, LevelDefinition::code, LevelDefinition::label);
        compare(new Section("paramètre", false), ProgrammeDefinition::parameters, ParameterDefinition::code, ParameterDefinition::label);
        compare(new Section("origine", true), ProgrammeDefinition::origins, OriginDefinition::code, OriginDefinition::label);
        compare(new Section("clause", true), programme -> programme.contract().clauses(), ClauseDefinition::code, ClauseDefinition::label);
        compare(new Section("partie", true), programme -> programme.contract().parties(), party -> party.quality().name(), PartyDefinition::label);
        compare(new Section("tranche", true), programme -> programme.contract().tranches(), TrancheDefinition::code, TrancheDefinition::label);
        compare(new Section("prix", false), programme -> programme.contract().prices(), PriceDefinition::code, PriceDefinition::label);
        compare(new Section("ligne du bordereau", true), programme -> programme.contract().priceSchedule(), UnitPriceDefinition::code, UnitPriceDefinition::label);
        compare(new Section("acompte", false), programme -> programme.contract().instalments(), InstalmentDefinition::code, InstalmentDefinition::label);
        compare(new Section("charge", true), programme -> programme.contract().load(), LoadDefinition::code, LoadDefinition::label);
        compare(new Section("sanction", true), programme -> programme.contract().sanctions().ladder(), RungDefinition::code, RungDefinition::label);
        compare(new Section("rôle", false), ProgrammeDefinition::roles, RoleDefinition::code, RoleDefinition::label);
        compare(new Section("phase", true), ProgrammeDefinition::phases, PhaseDefinition::code, PhaseDefinition::label);
        compare(new Section("passage de phase", false), ProgrammeDefinition::gates, GateDefinition::code, GateDefinition::label);
        compare(new Section("jalon", false), ProgrammeDefinition::milestones, MilestoneDefinition::code, MilestoneDefinition::label);
        compare(new Section("marque", true), ProgrammeDefinition::marks, MarkDefinition::code, MarkDefinition::label);
        compare(new Section("séance", true), ProgrammeDefinition::sessions, SessionDefinition::code, SessionDefinition::label);
        compare(new Section("livrable", false), ProgrammeDefinition::deliverables, DeliverableDefinition::code, DeliverableDefinition::label);
        compareApprovals();
        compare(new Section("avertissement", false), ProgrammeDefinition::checks, CheckDefinition::code, CheckDefinition::text);
        compareRegisters();
        compare(new Section("relevé", false), ProgrammeDefinition::collections, CollectionDefinition::code, CollectionDefinition::label);
        compare(new Section("indicateur", false), ProgrammeDefinition::indicators, IndicatorDefinition::code, IndicatorDefinition::label);
        compareForms();
        compareCalls();
        compare(new Section("réunion sans règle", true), ProgrammeDefinition::meetings, MeetingDefinition::code, MeetingDefinition::label);
        compare(new Section("document", false), ProgrammeDefinition::documents, DocumentDefinition::code, DocumentDefinition::label);
        return List.copyOf(changes);
    }

    private void compareHeads() {
        head("titre", ProgrammeDefinition::title);
        head("résumé", ProgrammeDefinition::summary);
        head("mots du programme", programme -> programme.words().toString());
        head("messages", programme -> programme.messages().toString());
        head("délai de paiement", programme -> String.valueOf(programme.contract().payment()));
        head("pénalité de retard", programme -> String.valueOf(programme.contract().sanctions().penalty()));
        head("fin du contrat", programme -> String.valueOf(programme.contract().ending()));
        head("notification du contrat", programme -> String.valueOf(programme.contract().notified()));
        head("bonnes pratiques", programme -> String.valueOf(programme.practices()));
        head("nature du contrat", programme -> programme.contract().kind() + " " + programme.contract().label());
    }

    private void head(String name, Function<ProgrammeDefinition, String> value) {
        if (!value.apply(before).equals(value.apply(after))) {
            changes.add(new DefinitionChange(DefinitionChange.Kind.CHANGED, "programme", after.code(), "Programme : " + name + " changé"));
        }
    }

    /** Decisions and clocks are parts of their own: each difference is told where it is. */
    private void compareApprovals() {
        compare(new Section("approbation", true), ProgrammeDefinition::approvals, ApprovalDefinition::code, ApprovalDefinition::label);
        for (ApprovalDefinition approval : after.approvals()) {
            if (before.approval(approval.code()).isPresent()) {
                compare(new Section("décision", true), programme -> programme.approval(approval.code()).orElseThrow().decisions(),
                        DecisionDefinition::code, DecisionDefinition::label);
                compare(new Section("délai", false), programme -> programme.approval(approval.code()).orElseThrow().clocks(),
                        ClockDefinition::code, ClockDefinition::label);
            }
        }
    }

    private void compareRegisters() {
        compare(new Section("registre", false), ProgrammeDefinition::registers, RegisterDefinition::code, RegisterDefinition::label);
        for (RegisterDefinition register : after.registers()) {
            if (before.register(register.code()).isPresent()) {
                compare(new Section("attribut de « " + register.label() + " »", false),
                        programme -> programme.register(register.code()).orElseThrow().attributes(),
                        RegisterDefinition.Attribute::code, RegisterDefinition.Attribute::label);
            }
        }
    }

    private void compareForms() {
        compare(new Section("formulaire", false), ProgrammeDefinition::forms, FormDefinition::code, FormDefinition::label);
        for (FormDefinition form : after.forms()) {
            if (before.form(form.code()).isPresent()) {
                compare(new Section("champ de « " + form.label() + " »", false),
                        programme -> programme.form(form.code()).orElseThrow().fields(), FormField::code, FormField::label);
                compare(new Section("ligne de « " + form.label() + " »", true), programme -> rows(programme.form(form.code()).orElseThrow()),
                        GridDefinition.Row::code, GridDefinition.Row::label);
            }
        }
    }

    private void compareCalls() {
        head("appel à candidatures", programme -> programme.call() == null ? "" : programme.call().level() + programme.call().roles());
        compare(new Section("pièce de candidature", true), programme -> demands(programme, CallDefinition::pieces), CallDefinition.Demand::code,
                CallDefinition.Demand::label);
        compare(new Section("engagement de candidature", false), programme -> demands(programme, CallDefinition::commitments),
                CallDefinition.Demand::code, CallDefinition.Demand::label);
    }

    private static List<CallDefinition.Demand> demands(ProgrammeDefinition programme, Function<CallDefinition, List<CallDefinition.Demand>> kind) {
        return programme.call() == null ? List.of() : kind.apply(programme.call());
    }

    private static List<GridDefinition.Row> rows(FormDefinition form) {
        return form.gridded() ? form.grid().rows() : List.of();
    }

    private <T extends Record> void compare(Section section, Function<ProgrammeDefinition, List<T>> parts,
            Function<T, String> code, Function<T, String> label) {
        Map<String, T> old = byCode(parts.apply(before), code);
        Map<String, T> now = byCode(parts.apply(after), code);
        now.forEach((key, part) -> {
            if (!old.containsKey(key)) {
                tell(DefinitionChange.Kind.ADDED, section, key, " " + section.participle("ajouté") + " : " + name(key, label.apply(part)));
            } else if (!Objects.equals(old.get(key), part)) {
                new PartChanges(before, after).between(old.get(key), part).forEach(change ->
                        tell(DefinitionChange.Kind.CHANGED, section, key, " " + name(key, label.apply(part)) + " : " + change));
            }
        });
        old.forEach((key, part) -> {
            if (!now.containsKey(key)) {
                tell(DefinitionChange.Kind.REMOVED, section, key, " " + section.participle("retiré") + " : " + name(key, label.apply(part)));
            }
        });
    }

    private void tell(DefinitionChange.Kind kind, Section section, String code, String rest) {
        String noun = Character.toUpperCase(section.noun().charAt(0)) + section.noun().substring(1);
        changes.add(new DefinitionChange(kind, section.noun(), code, noun + rest));
    }

    private static String name(String code, String label) {
        return label.startsWith(code) ? "« " + label + " »" : code + " « " + label + " »";
    }

    private static <T> Map<String, T> byCode(List<T> parts, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        parts.forEach(part -> map.put(code.apply(part), part));
        return map;
    }
}
