/**
 * The command {@code deploy/bench/run}: starts the product on a data folder of its own, fills it, and measures requests beside
 * the SQL that they send. On demand only; no test and no build runs it.
 */
package fr.jalon.bench;
