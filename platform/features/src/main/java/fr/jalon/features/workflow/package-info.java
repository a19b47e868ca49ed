/**
 * Runs the processes that plugins bring as BPMN. One process is deployed once per plugin version and shared by all
 * tenants; its instances, tasks, variables and history belong to one tenant each and stand behind the same wall as the
 * platform's rows, in the same transaction. The engine never acts by itself: no timers, no scripts, no background work.
 * What must happen later is a deadline row of whoever runs the process, which sends a message when it is due.
 */
package fr.jalon.features.workflow;
