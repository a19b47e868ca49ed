package fr.jalon.features.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The programmes that the bound space may open now: switched on here, and their plugin started. */
public interface ProgrammeCatalogue {

    /** @return newest started version of each, by title */
    List<InstalledProgramme> all();

    /** @return the newest started version, empty if it is not switched on here or not started */
    Optional<InstalledProgramme> newest(String pluginId);

    /** @return one version, empty if the plugin is not switched on here or that version not started */
    Optional<InstalledProgramme> find(String pluginId, String version);

    /** Keeps a version in the space for what runs on it. @return the space's row, the same one each time */
    UUID keep(InstalledProgramme programme);
}
