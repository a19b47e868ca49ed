package fr.jalon.features.sheet.control;

import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.ClauseDefinition;
import fr.jalon.features.programme.definition.ClockDefinition;
import fr.jalon.features.programme.definition.DecisionDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.features.programme.definition.TrancheDefinition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who does what under which rules: roles, decisions, clocks and the contract. */
final class RuleTables {

    private final ProgrammeDefinition programme;
    private final SheetWords words;

    RuleTables(ProgrammeDefinition programme, SheetWords words) {
        this.programme = programme;
        this.words = words;
    }

    Stream<SheetTable> all() {
        return Stream.of(
                new SheetTable("roles", "Rôles", List.of("Rôle", "Pour chaque", "Nombre", "Ce qu'il fait"), programme.roles().stream().map(this::role).toList()),
                new SheetTable("decisions", "Décisions", List.of("Décision", "Circuit", "Effet", "Ce qu'elle porte"),
                        programme.approvals().stream().flatMap(approval -> approval.decisions().stream().map(decision -> decision(approval, decision))).toList()),
                new SheetTable("clocks", "Délais", List.of("Délai", "Durée", "Court à partir de", "Ce que vaut le silence"),
                        programme.approvals().stream().flatMap(approval -> approval.clocks().stream()).map(this::clock).toList()),
                new SheetTable("contract", programme.contract().label(), List.of("Clause", "Contenu"), Stream.concat(
                        programme.contract().clauses().stream().map(this::clause), programme.contract().tranches().stream().map(this::tranche)).toList()));
    }

    private SheetTable.Row role(RoleDefinition role) {
        String number = role.minimum() == role.maximum() ? "" + role.minimum() : role.minimum() + " à " + role.maximum();
        return words.row(role.provenance(), role.label(), words.level(role.level()), number, role.help());
    }

    private SheetTable.Row decision(ApprovalDefinition approval, DecisionDefinition decision) {
        String effect = switch (decision.effect()) {
            case ADMITTED -> "L'obligation est remplie.";
            case ADMITTED_REDUCED -> "L'obligation est remplie, à un prix réduit.";
            case POSTPONED -> "À reprendre.";
            case REFUSED -> "Cette remise est close ; l'obligation n'est pas remplie.";
        };
        List<String> carries = Stream.of(carried("motif", decision.motive()), carried("montant", decision.amount()), carried("délai", decision.delay()))
                .filter(Objects::nonNull).toList();
        return words.row(decision.provenance(), decision.verb(), approval.label(), effect, carries);
    }

    private static String carried(String what, DecisionDefinition.Presence presence) {
        return switch (presence) {
            case NONE -> null;
            case OPTIONAL -> what + " facultatif";
            case REQUIRED -> what + " obligatoire";
        };
    }

    private SheetTable.Row clock(ClockDefinition clock) {
        String length = clock.delay() == null ? "donnée par la décision"
                : clock.delay().resolve(words.values()).stripTrailingZeros().toPlainString() + " " + clock.unit().label(clock.delay().resolve(words.values()));
        String start = switch (clock.start()) {
            case DELIVERY -> "la remise";
            case REDELIVERY_OR_OBSERVATIONS -> "une nouvelle remise ou des observations";
            case POSTPONEMENT -> "une décision qui demande de reprendre";
            case REFUSAL -> "une décision de refus";
            case UNAVAILABILITY -> "l'avis d'indisponibilité";
            case PROPOSAL -> "la réception de la proposition";
            case PROPOSAL_REFUSAL -> "le refus de la personne proposée";
        };
        String silence = switch (clock.silence()) {
            case NONE -> "rien : l'action reste attendue";
            case UNSPECIFIED -> "le texte ne le dit pas";
            case TACIT_ACCEPTANCE -> "acceptation";
            case TACIT_REFUSAL -> "refus";
        };
        return words.row(clock.provenance(), clock.label(), length, start, silence);
    }

    private SheetTable.Row clause(ClauseDefinition clause) {
        return words.row(clause.provenance(), clause.label(), Stream.of(clause.text(), words.rule(clause.rule())).filter(Objects::nonNull).toList());
    }

    private SheetTable.Row tranche(TrancheDefinition tranche) {
        return words.row(tranche.provenance(), tranche.label(), Stream.concat(tranche.phases().stream().map(words::phase), Stream.ofNullable(tranche.help())).toList());
    }
}
