/** Deadlines are rows: a managed scheduler takes the due ones, one transaction bound to its tenant each. */
package fr.jalon.kernel.wakeup;
