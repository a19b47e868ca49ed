/**
 * The sheet of a programme: all that its definition declares, as a drawing on example days and as tables with their sources, from the
 * definition alone. Whoever chooses a programme, or answers for it, reads it there.
 *
 * <p>Depends on: plan, programme, people, space.
 */
package fr.jalon.features.sheet;
