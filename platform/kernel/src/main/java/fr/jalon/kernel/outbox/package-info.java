/**
 * Mail that goes out once. It is queued in the transaction of the act that it tells of; a dispatcher claims it in a committed
 * transaction, sends it, and records what became of it in another. While no server answers, it waits. When a node dies between
 * sending and recording, nobody knows whether it went out: it is never sent again by itself, an administrator decides.
 */
package fr.jalon.kernel.outbox;
