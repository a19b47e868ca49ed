/**
 * Documents made from a template and a model. A template is one XHTML file with logic-less tags (variables, conditions, loops);
 * it is checked against the shape of its model before its plugin may start, so that what it names exists, and it can reach
 * nothing else. The result is a tagged PDF (PDF/UA-1) in French with its fonts inside. Nothing is left unfilled: a value that
 * is missing refuses the whole document.
 *
 * <p>Depends on: no other feature.
 */
package fr.jalon.features.generation;
