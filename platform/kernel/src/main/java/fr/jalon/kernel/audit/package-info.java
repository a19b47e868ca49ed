/** Who did what, when: an append-only trail whose payload can be erased. */
package fr.jalon.kernel.audit;
