/** Plugins over HTTP: the administrator's list and switches, and the readiness of those the operator requires. */
package fr.jalon.pluginhost.boundary;
