package fr.jalon.plugins.grades;

import fr.jalon.spi.tck.ProgrammePluginContract;

class GradesPluginContractTest implements ProgrammePluginContract {
}
