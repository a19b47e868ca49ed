/** What happened, who did it and when: the audit trail of an engagement, as far as its reader sees the nodes concerned. */
package fr.jalon.features.history;
