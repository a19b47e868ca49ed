/**
 * Who is signed in. OpenID Connect only: {@link fr.jalon.kernel.identity.control.SignIn} sends browsers to one of several
 * providers and opens a session that PostgreSQL keeps; the browser holds an opaque cookie. Each request is recognised once,
 * by {@link fr.jalon.kernel.identity.boundary.CookieAuthentication}, and the rest of the platform asks
 * {@link fr.jalon.kernel.identity.CurrentAccount}. Which spaces an account may enter is the business of
 * {@code fr.jalon.kernel.space}.
 */
package fr.jalon.kernel.identity;
