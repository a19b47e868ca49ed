package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.control.OpeningRequest.NodeDraft;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.LevelDefinition.OrganisationRule;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the shape of a tree must be: levels under their declared parents, organisations where they belong. How many nodes
 * stand under one parent is not judged here: texts contradict themselves there, so the calendar warns and stops nobody.
 */
final class TreeRules {

    private static final int MOST_NODES = 2_000;
    private static final int LONGEST = 200;

    private final ProgrammeDefinition definition;
    private final Set<UUID> organisations;
    private final Faults faults;
    private final Map<String, NodeDraft> byKey = new LinkedHashMap<>();
    private final Map<String, String> parentKey = new LinkedHashMap<>();

    TreeRules(ProgrammeDefinition definition, Set<UUID> organisations, Faults faults) {
        this.definition = definition;
        this.organisations = organisations;
        this.faults = faults;
    }

    /** @return all nodes by key, parents first */
    Map<String, NodeDraft> check(NodeDraft root) {
        if (root == null) {
            faults.add("tree", "Décrivez l'arborescence du projet.");
        } else {
            if (!definition.topLevel().code().equals(root.level())) {
                faults.add("tree.level", "Le premier niveau doit être « " + definition.topLevel().label() + " ».");
            }
            walk(root, null, "tree");
        }
        return byKey;
    }

    /** @return keys from the node upwards */
    Iterable<String> upwards(String key) {
        Set<String> keys = new LinkedHashSet<>();
        for (String at = key; at != null; at = parentKey.get(at)) {
            keys.add(at);
        }
        return keys;
    }

    private void walk(NodeDraft node, NodeDraft parent, String path) {
        if (byKey.size() >= MOST_NODES) {
            faults.add(path, "Un projet a " + MOST_NODES + " éléments au plus.");
            return;
        }
        if (node.key() == null || byKey.putIfAbsent(node.key(), node) != null) {
            faults.add(path + ".key", "Donnez à chaque élément une clé différente.");
            return;
        }
        parentKey.put(node.key(), parent == null ? null : parent.key());
        node(node, parent, path);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < node.children().size(); i++) {
            NodeDraft child = node.children().get(i);
            String childPath = path + ".children[" + i + "]";
            if (child.organisationId() != null && !seen.add(child.organisationId())) {
                faults.add(childPath + ".organisationId", "Cet établissement figure déjà ici.");
            }
            walk(child, node, childPath);
        }
    }

    private void node(NodeDraft node, NodeDraft parent, String path) {
        if (node.label() == null || node.label().isBlank() || node.label().length() > LONGEST) {
            faults.add(path + ".label", "Donnez un nom, en " + LONGEST + " caractères au plus.");
        }
        Optional<LevelDefinition> level = definition.level(Objects.requireNonNullElse(node.level(), ""));
        if (level.isEmpty()) {
            faults.add(path + ".level", "Ce niveau n'existe pas dans ce programme.");
            return;
        }
        if (parent != null && !Objects.equals(level.get().parent(), parent.level())) {
            faults.add(path + ".level", "« " + level.get().label() + " » ne peut pas être placé ici.");
        }
        organisation(node, level.get(), path);
    }

    private void organisation(NodeDraft node, LevelDefinition level, String path) {
        if (node.organisationId() == null) {
            if (level.organisation() == OrganisationRule.REQUIRED) {
                faults.add(path + ".organisationId", "Choisissez un organisme pour « " + node.label() + " ».");
            }
        } else if (level.organisation() == OrganisationRule.NONE) {
            faults.add(path + ".organisationId", "« " + level.label() + " » ne représente pas un organisme.");
        } else if (!organisations.contains(node.organisationId())) {
            faults.add(path + ".organisationId", "Cet organisme n'existe pas dans cet espace : choisissez-le dans la liste.");
        }
    }
}
