/**
 * Forms and grids of a programme, filled in on the nodes of one level. A form has fields, written in a small part of JSON
 * Schema; a grid has the same fields once for each row, declared or added. What is written is saved field by field: a cell
 * grows its version with each writing, whoever writes says which version they saw, and may hold the cell for a minute so that
 * nobody else writes there meanwhile. Nothing that was written is lost: each version of a cell stays readable, a removed row
 * is only hidden. Compared rows have weighted scores; the choice among them is an act with a motive, replaced but never changed.
 *
 * <p>Depends on: chronology, engagement, people, programme, space.
 */
package fr.jalon.features.form;
