/**
 * The only thing a plugin compiles against. A plugin declares what can be declared (see {@code programme.schema.json} in
 * this package) and implements an extension point of a sub-package for the rest. Types of this artifact are loaded by
 * the platform alone: a plugin JAR that carries a copy of them is refused.
 *
 * <p>Licence: Apache-2.0, so that plugins may be shipped under any licence.
 */
package fr.jalon.spi;
