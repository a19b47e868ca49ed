package fr.jalon.features.programme;

import java.util.Set;

/** Which plugins the bound space may use. */
public interface EnabledProgrammes {

    /** @return ids of the plugins that are switched on here, started or not */
    Set<String> pluginIds();
}
