package fr.jalon.plugins.fluxpatients;

import fr.jalon.spi.tck.ProgrammePluginContract;

class FluxPatientsPluginContractTest implements ProgrammePluginContract {
}
