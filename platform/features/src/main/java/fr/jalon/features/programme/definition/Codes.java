package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All codes of a declaration by section; reports those that are given twice. */
final class Codes {

    private static final List<String> SECTIONS = List.of("sources", "levels", "parameters", "roles", "gates", "marks",
            "approvals", "checks", "registers", "collections", "indicators", "forms", "documents", "meetings");
    private static final List<String> DATED = List.of("origins", "phases", "milestones", "sessions", "deliverables");

    private final Map<String, Set<String>> bySection = new HashMap<>();
    private final List<DeclarationError> errors;

    Codes(Declaration declaration, List<DeclarationError> errors) {
        this.errors = errors;
        DeclaredNode root = declaration.root();
        SECTIONS.forEach(section -> bySection.put(section, unique(root.children(section), "")));
        DATED.forEach(section -> bySection.put(section, codesOf(root.children(section))));
        Stream<DeclaredNode> clauses = root.child("contract").stream().flatMap(contract -> contract.children("clauses").stream());
        List<DeclaredNode> dated = new ArrayList<>(clauses.toList());
        DATED.forEach(section -> dated.addAll(root.children(section)));
        bySection.put("dated", unique(dated, " ; origines, clauses, phases, jalons, séances et livrables partagent leurs codes"));
        root.children("meetings").forEach(meeting -> {
            unique(meeting.children("purposes"), "");
            if (of("dated").contains(meeting.text("code"))) {
                errors.add(meeting.error("code", "code « " + meeting.text("code") + " » déjà pris par un élément daté",
                        "donnez un autre code à l'un des deux"));
            }
        });
        root.child("contract").ifPresent(contract -> {
            bySection.put("tranches", unique(contract.children("tranches"), ""));
            bySection.put("prices", unique(contract.children("prices"), ""));
            unique(contract.children("priceSchedule"), "");
            unique(contract.children("instalments"), "");
            unique(contract.children("load"), "");
            contract.child("sanctions").ifPresent(sanctions -> unique(sanctions.children("ladder"), ""));
        });
        root.children("approvals").forEach(approval -> {
            unique(approval.children("decisions"), "");
            unique(approval.children("clocks"), "");
        });
        root.children("registers").forEach(register -> unique(register.children("attributes"), ""));
        root.children("forms").forEach(form -> form.child("grid").ifPresent(grid -> {
            unique(grid.children("sections"), "");
            unique(grid.children("rows"), "");
        }));
    }

    Set<String> of(String section) {
        return bySection.get(section);
    }

    private static Set<String> codesOf(List<DeclaredNode> nodes) {
        return new LinkedHashSet<>(nodes.stream().map(node -> node.text("code")).toList());
    }

    private Set<String> unique(List<DeclaredNode> nodes, String why) {
        Map<String, DeclaredNode> first = new HashMap<>();
        for (DeclaredNode node : nodes) {
            DeclaredNode earlier = first.putIfAbsent(node.text("code"), node);
            if (earlier != null) {
                errors.add(node.error("code", "code « " + node.text("code") + " » déjà pris ligne " + earlier.line() + why,
                        "donnez un autre code à l'un des deux"));
            }
        }
        return codesOf(nodes);
    }
}
