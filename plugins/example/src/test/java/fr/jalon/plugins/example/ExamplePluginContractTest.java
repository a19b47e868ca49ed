package fr.jalon.plugins.example;

import fr.jalon.spi.tck.ProgrammePluginContract;

class ExamplePluginContractTest implements ProgrammePluginContract {
}
