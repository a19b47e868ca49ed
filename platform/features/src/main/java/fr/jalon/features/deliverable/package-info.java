/**
 * What is owed, by whom, and what became of it. An obligation hangs on an item of the calendar. Someone writes it, someone
 * checks it, the representative of the party that owes it hands it over: that moment is the legal delivery, and freezes the
 * document versions. The validator decides towards that party. Which decisions exist, what each must carry and which clocks
 * run is declared by the programme; the steps follow the BPMN that its plugin brings. Deliveries, observations and decisions
 * are never changed: a later decision supersedes an earlier one. A deadline is the only clock: when it is over it tells the
 * process, and has the effect that is declared, or none.
 *
 * <p>Depends on: plan, engagement, people, document, workflow, programme, action, notification, space, warning.
 */
package fr.jalon.features.deliverable;
