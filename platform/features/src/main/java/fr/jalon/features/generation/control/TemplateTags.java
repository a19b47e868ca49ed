package fr.jalon.features.generation.control;

import fr.jalon.features.generation.Shape;
import fr.jalon.features.generation.Shape.Kind;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.Suggestion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of a template: each names something that its model has, and sections are closed in the order in which they open. */
public final class TemplateTags {

    static final Pattern TAG = Pattern.compile("\\{\\{(\\{|[#^/!&>=]?)\\s*([^{}]*?)\\s*}}");

    private static final Map<String, String> REFUSED = Map.of(
            "{", "écrivez {{nom}} : un texte est toujours protégé", "&", "écrivez {{nom}} : un texte est toujours protégé",
            ">", "copiez le passage : un modèle n'en inclut pas un autre", "=", "gardez {{ et }} comme délimiteurs");

    private final String path;
    private final Shape model;
    private final List<DeclarationError> errors = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int line;

    /** @param model what may be named */
    public TemplateTags(String path, Shape model) {
        this.path = path;
        this.model = model;
    }

    /** A section. @param context what its tags see first, null if nothing new; @param at absolute name, null if inverted */
    private record Open(String name, Shape context, String at, int line) {
    }

    /** What a name stands for, and where from the root. */
    private record Found(Shape shape, String at, boolean certain) {
    }

    /** @return what is wrong */
    public List<DeclarationError> check(String text) {
        int seen = 0;
        line = 1;
        for (Matcher tag = TAG.matcher(text); tag.find();) {
            line += (int) text.substring(seen, tag.start()).chars().filter(c -> c == '\n').count();
            seen = tag.start();
            tag(tag.group(1), tag.group(2));
        }
        open.forEach(section -> error(section.line(), "la section « " + section.name() + " » n'est pas fermée",
                "ajoutez {{/" + section.name() + "}}"));
        return errors;
    }

    private void tag(String sign, String name) {
        if (REFUSED.containsKey(sign)) {
            error(line, "balise « {{" + sign + name + "}} » non admise", REFUSED.get(sign));
            return;
        }
        switch (sign) {
            case "!" -> { }
            case "/" -> close(name);
            case "#", "^" -> section(sign, name);
            default -> variable(name);
        }
    }

    private void close(String name) {
        if (open.isEmpty() || !open.peek().name().equals(name)) {
            error(line, "{{/" + name + "}} ne ferme pas la dernière section ouverte",
                    open.isEmpty() ? "retirez-la" : "fermez d'abord « " + open.peek().name() + " »");
            return;
        }
        open.pop();
    }

    private void section(String sign, String name) {
        Found found = find(name);
        boolean inverted = sign.equals("^");
        boolean inner = found != null && !inverted && found.shape().kind() != Kind.FLAG;
        open.push(new Open(name, inner ? found.shape() : null, found == null || inverted ? null : found.at(), line));
    }

    private void variable(String name) {
        Found found = find(name);
        if (found == null) {
            return;
        }
        if (found.shape().kind() != Kind.TEXT) {
            error(line, "« " + name + " » n'est pas un texte", "ouvrez une section {{#" + name + "}} … {{/" + name + "}}");
        } else if (!found.certain()) {
            error(line, "« " + name + " » peut manquer", "entourez le passage de {{#" + found.at() + "}} … {{/" + found.at() + "}}");
        }
    }

    private Found find(String name) {
        if (name.equals(".") && !open.isEmpty() && open.peek().context() != null && open.peek().context().kind() == Kind.TEXT) {
            return new Found(open.peek().context(), open.peek().at(), true);
        }
        String[] steps = name.split("\\.", -1);
        for (Open section : open) {
            if (section.context() != null && section.context().parts().containsKey(steps[0])) {
                return descend(name, steps, section.context(), section.at() + ".");
            }
        }
        return descend(name, steps, model, "");
    }

    private Found descend(String name, String[] steps, Shape from, String prefix) {
        Shape shape = from;
        StringBuilder at = new StringBuilder(prefix);
        boolean certain = true;
        for (int i = 0; i < steps.length; i++) {
            shape = i > 0 && shape.kind() != Kind.GROUP ? null : shape.parts().get(steps[i]);
            if (shape == null) {
                error(line, "variable inconnue : « " + name + " »", Suggestion.remedy("retirez-la", name, known()));
                return null;
            }
            at.append(i == 0 ? "" : ".").append(steps[i]);
            certain &= !shape.optional() || isOpen(at.toString());
        }
        return new Found(shape, at.toString(), certain);
    }

    private boolean isOpen(String at) {
        return open.stream().anyMatch(section -> at.equals(section.at()));
    }

    /** @return names that may be written here */
    private Set<String> known() {
        Set<String> names = new LinkedHashSet<>();
        open.forEach(section -> {
            if (section.context() != null) {
                names.addAll(section.context().parts().keySet());
            }
        });
        collect("", model, names);
        return names;
    }

    private static void collect(String prefix, Shape group, Set<String> names) {
        group.parts().forEach((name, shape) -> {
            names.add(prefix + name);
            if (shape.kind() == Kind.GROUP) {
                collect(prefix + name + ".", shape, names);
            }
        });
    }

    private void error(int at, String message, String remedy) {
        errors.add(new DeclarationError(path, at, 1, "", message, remedy));
    }
}
