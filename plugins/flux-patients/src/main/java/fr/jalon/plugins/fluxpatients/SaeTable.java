package fr.jalon.plugins.fluxpatients;

import fr.jalon.spi.organisation.ImportFile;
import fr.jalon.spi.organisation.ImportSink;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two SAE files, told apart by their columns, since people rename files; by their name where a column is missing. */
enum SaeTable {

    IDENTITY("fichier d'identité", "id", "rs", List.of("fi", "rs", "fi_ej", "reg", "dep")),
    MCO("fichier MCO", "mco", "lit_mco", List.of("fi", "lit_mco", "jli_mco", "sejhc_mco", "sej0_mco", "jou_mco", "pla_mco", "sejhp_mco"));

    private final String label;
    private final String prefix;
    private final String mark;
    private final List<String> required;

    SaeTable(String label, String prefix, String mark, List<String> required) {
        this.label = label;
        this.prefix = prefix;
        this.mark = mark;
        this.required = required;
    }

    String label() {
        return label;
    }

    /** @return which file this is; empty, after an error was reported, if it is not usable */
    static Optional<SaeTable> of(ImportFile file, ImportSink sink) throws IOException {
        try (SaeFile open = SaeFile.open(file)) {
            Optional<SaeTable> table = recognise(open);
            if (table.isEmpty()) {
                sink.error(file.name(), 1, "Ce n'est ni le fichier d'identité ni le fichier MCO de la SAE : aucune de leurs colonnes n'y "
                        + "figure. Vérifiez le fichier et que les colonnes sont séparées par des points-virgules.");
                return table;
            }
            List<String> missing = table.get().required.stream().filter(column -> !open.has(column)).toList();
            if (!missing.isEmpty()) {
                sink.error(file.name(), 1, "Le " + table.get().label + " n'a pas les colonnes attendues ; absentes : "
                        + String.join(", ", missing) + ". Joignez le fichier de la DREES sans le modifier.");
                return Optional.empty();
            }
            return table;
        } catch (UnreadableFileException unreadable) {
            sink.error(file.name(), 0, unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<SaeTable> recognise(SaeFile file) {
        if (file.has(MCO.mark)) {
            return Optional.of(MCO);
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        if (file.has("fi") && name.startsWith(MCO.prefix)) {
            return Optional.of(MCO);
        }
        return file.has(IDENTITY.mark) || (file.has("fi") && name.startsWith(IDENTITY.prefix)) ? Optional.of(IDENTITY) : Optional.empty();
    }
}
