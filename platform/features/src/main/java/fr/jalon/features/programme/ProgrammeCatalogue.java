package fr.jalon.features.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The programmes that the bound space may open now: switched on here, and their plugin started. */
public interface ProgrammeCatalogue {

    /** Why a programme cannot be opened, in French, with what to do. */
    String CLOSED = "Ce programme ne peut pas être ouvert ici : il n'est pas activé dans cet espace, ou son extension est arrêtée ou "
            + "retirée. Choisissez-en un de la liste, ou demandez à l'administrateur de la plateforme. Les projets déjà ouverts "
            + "continuent.";

    /** @return newest started version of each, by title */
    List<InstalledProgramme> all();

    /** @return the newest started version, empty if it is not switched on here or not started */
    Optional<InstalledProgramme> newest(String pluginId);

    /** @return one version, empty if the plugin is not switched on here or that version not started */
    Optional<InstalledProgramme> find(String pluginId, String version);

    /** Keeps a version in the space for what runs on it. @return the space's row, the same one each time */
    UUID keep(InstalledProgramme programme);
}
