/**
 * Finds, checks, loads, starts and stops plugins; the only user of PF4J's plugin manager.
 *
 * <p>A plugin is a file {@code <id>-<version>.jar} with its signature {@code <file>.sig} in the plugins' folder. Nothing of it
 * is read before a trusted key has been found to have signed it ({@link fr.jalon.pluginhost.TrustedKeys}); then its content
 * is inspected ({@link fr.jalon.pluginhost.JarInspection}), everyone with a say is asked, and only then are classes loaded, by a
 * class loader that sees the plugin, the SPI and Jakarta EE, but neither the platform nor its libraries. Whatever goes wrong
 * ends in a state and a French reason on the administrator's screen; the platform and the other plugins go on.
 */
package fr.jalon.pluginhost;
