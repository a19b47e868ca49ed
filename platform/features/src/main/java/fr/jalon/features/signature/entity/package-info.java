/** Rows of envelopes, their signers and what these did. */
package fr.jalon.features.signature.entity;
