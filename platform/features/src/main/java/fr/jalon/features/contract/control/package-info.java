/** The acts on a contract, and what follows from them. */
package fr.jalon.features.contract.control;
