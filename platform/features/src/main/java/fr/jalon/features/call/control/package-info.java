/** Opening, depositing and instructing. */
package fr.jalon.features.call.control;
