/**
 * A failure is raised where it is understood, as a {@link fr.jalon.kernel.problem.Problem} that names who must act, and
 * leaves the platform in one single place as {@code application/problem+json}.
 */
package fr.jalon.kernel.problem;
