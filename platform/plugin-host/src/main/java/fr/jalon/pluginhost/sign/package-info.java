/** Signs and verifies plugin files: a command of one source file for plugin authors, and the verifier of the host. */
package fr.jalon.pluginhost.sign;
