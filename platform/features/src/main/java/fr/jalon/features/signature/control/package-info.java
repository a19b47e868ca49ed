/** Opens, signs, seals and verifies. */
package fr.jalon.features.signature.control;
