package fr.jalon.plugins.fluxpatients;

import fr.jalon.spi.organisation.ImportFile;
import fr.jalon.spi.organisation.ImportSink;
import fr.jalon.spi.organisation.OrganisationKind;
import fr.jalon.spi.organisation.OrganisationRow;
import fr.jalon.spi.organisation.RegisterNumbers;
import fr.jalon.spi.organisation.Territory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns lines of the identity file into organisations of the territory. One import, one reader. */
final class SiteReader {

    private final ImportFile file;
    private final McoFigures figures;
    private final Territory territory;
    private final ImportSink sink;
    private final Map<String, Integer> lineOf = new HashMap<>();

    /** @param figures null if no MCO file was given */
    SiteReader(ImportFile file, McoFigures figures, Territory territory, ImportSink sink) {
        this.file = file;
        this.figures = figures;
        this.territory = territory;
        this.sink = sink;
    }

    void read() throws IOException {
        try (SaeFile open = SaeFile.open(file)) {
            if (open.encoding().equals(StandardCharsets.UTF_8)) {
                sink.warning(file.name(), 0, "Le fichier est en UTF-8 et non en ISO-8859-1 : il a été lu comme tel. Vérifiez les accents des noms.");
            }
            open.eachLine(sink, this::line);
        }
    }

    private void line(int line, SaeFile.Fields fields) {
        String department = Departments.insee(fields.get("dep"));
        if (department.isEmpty()) {
            error(line, "« " + fields.get("dep") + " » n'est pas un code de département : la ligne n'est pas reprise.");
            return;
        }
        if (!territory.contains(fields.get("reg"), department)) {
            return;
        }
        String finess = fields.get("fi");
        if (!RegisterNumbers.isFiness(finess)) {
            error(line, Finess.explain(finess) + " La ligne n'est pas reprise.");
            return;
        }
        Integer before = lineOf.putIfAbsent(finess, line);
        if (before != null) {
            error(line, "Le FINESS " + finess + " figure déjà à la ligne " + before + " : cette ligne n'est pas reprise.");
            return;
        }
        if (fields.get("rs").isEmpty()) {
            error(line, "Le site " + finess + " n'a pas de nom (colonne rs) : la ligne n'est pas reprise.");
            return;
        }
        sink.organisation(file.name(), line, row(line, department, fields));
    }

    private OrganisationRow row(int line, String department, SaeFile.Fields fields) {
        String finess = fields.get("fi");
        String name = (fields.get("rs") + " " + fields.get("rscom")).strip();
        Map<String, String> attributes = new LinkedHashMap<>();
        put(attributes, "saeYear", fields.get("an"));
        put(attributes, "category", fields.get("cat"));
        if (figures != null) {
            Map<String, String> activity = figures.of(finess).orElse(null);
            attributes.put("mco", activity == null ? "no" : "yes");
            if (activity == null) {
                sink.warning(file.name(), line, "« " + name + " » (" + finess + ") est absent du fichier MCO : site sans activité MCO.");
            } else {
                attributes.putAll(activity);
            }
        }
        return new OrganisationRow(OrganisationKind.SITE, name, finess, legalFiness(line, fields.get("fi_ej")),
                siret(line, fields.get("sir")), department, town(fields), postcode(fields.get("cpo")), attributes);
    }

    private static void put(Map<String, String> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.put(name, value);
        }
    }

    private String legalFiness(int line, String number) {
        if (number.isEmpty() || RegisterNumbers.isFiness(number)) {
            return number;
        }
        sink.warning(file.name(), line, "FINESS juridique : " + Finess.explain(number) + " Le site est repris sans lui.");
        return "";
    }

    private String siret(int line, String number) {
        // Some bodies give the 9 digits of their SIREN only: that is not wrong, but names no site.
        if (RegisterNumbers.isSiret(number) || number.isEmpty() || number.matches("\\d{9}")) {
            return number.length() == 9 ? "" : number;
        }
        sink.warning(file.name(), line, "« " + number + " » n'est pas un numéro SIRET valable : le site est repris sans lui.");
        return "";
    }

    private static String town(SaeFile.Fields fields) {
        return fields.get("nomcom").isEmpty() ? fields.get("libcom") : fields.get("nomcom");
    }

    private static String postcode(String text) {
        return text.matches("\\d{5}") ? text : "";
    }

    private void error(int line, String message) {
        sink.error(file.name(), line, message);
    }
}
