package fr.jalon.plugins.fluxpatients;

import fr.jalon.spi.organisation.ImportFile;
import fr.jalon.spi.organisation.ImportSink;
import fr.jalon.spi.organisation.RegisterNumbers;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Beds, places and activity per site from the MCO file. An empty figure is unknown, not zero, and is left out. */
final class McoFigures {

    /** Column of the file to name of the attribute. */
    private static final Map<String, String> ATTRIBUTES = attributes();

    private final Map<String, Map<String, String>> bySite = new HashMap<>();

    private McoFigures() {
    }

    private static Map<String, String> attributes() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("lit_mco", "mcoBeds");
        names.put("jli_mco", "mcoOpenBedDays");
        names.put("sejhc_mco", "mcoFullStays");
        names.put("sej0_mco", "mcoZeroNightStays");
        names.put("jou_mco", "mcoPatientDays");
        names.put("pla_mco", "mcoDayPlaces");
        names.put("sejhp_mco", "mcoDayStays");
        return names;
    }

    static McoFigures read(ImportFile file, ImportSink sink) throws IOException {
        McoFigures figures = new McoFigures();
        try (SaeFile open = SaeFile.open(file)) {
            open.eachLine(sink, (line, fields) -> figures.take(file.name(), line, fields, sink));
        }
        return figures;
    }

    private void take(String file, int line, SaeFile.Fields fields, ImportSink sink) {
        String finess = fields.get("fi");
        if (!RegisterNumbers.isFiness(finess)) {
            sink.error(file, line, Finess.explain(finess) + " La ligne n'est pas reprise.");
            return;
        }
        Map<String, String> site = new HashMap<>();
        ATTRIBUTES.forEach((column, attribute) -> {
            String value = fields.get(column);
            if (value.matches("\\d{1,9}")) {
                site.put(attribute, value);
            } else if (!value.isEmpty()) {
                sink.warning(file, line, "« " + column.toUpperCase(java.util.Locale.ROOT) + " » vaut « " + value
                        + " », qui n'est pas un nombre entier : ce chiffre est ignoré.");
            }
        });
        if (bySite.putIfAbsent(finess, site) != null) {
            sink.error(file, line, "Le FINESS " + finess + " figure déjà plus haut dans le fichier MCO : cette ligne n'est pas reprise.");
        }
    }

    /** @return the attributes of a site; empty if the file does not know it */
    Optional<Map<String, String>> of(String finess) {
        return Optional.ofNullable(bySite.get(finess));
    }
}
