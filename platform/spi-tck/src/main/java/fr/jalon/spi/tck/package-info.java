/**
 * Contracts that a plugin keeps. A plugin author lets a test class implement the contract's interface and supplies the
 * subject; the inherited tests do the rest. Licence: Apache-2.0.
 */
package fr.jalon.spi.tck;
