/**
 * Good practices. Someone who keeps the records of a place writes a sheet: which problem, under which conditions, by which means, with
 * which results and difficulties, with tools in their own format. A draft is its author's alone; proposed, it is published or refused
 * with a motive by who holds a declared role there or above, as far as their mandate reaches: a node of the tree, or the whole space.
 * A version that was proposed never changes: what comes next is another version, moderated again. A sheet that should not be followed
 * any more is withdrawn with a reason. Who runs the space may show the published version to all other spaces and take it back: they
 * read a copy of the text under another name, never the rows, the documents or the persons. A sheet is used again by beginning a row
 * of a form with it; the row says which sheet and version it came from, and the sheet counts.
 *
 * <p>Depends on: action, document, engagement, form, notification, people, programme, space.
 */
package fr.jalon.features.practice;
