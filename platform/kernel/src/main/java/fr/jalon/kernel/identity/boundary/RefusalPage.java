package fr.jalon.kernel.identity.boundary;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page that a person sees when signing in failed: what happened, what to do, and nothing that came from outside. */
final class RefusalPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Connexion impossible – Jalon</title>
            <style>
            body { font: 1.0625rem/1.6 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 0 auto; padding: 3rem 1.25rem; max-width: 38rem }
            h1 { font-size: 1.5rem; line-height: 1.25 }
            a { color: #1f4e8c } a:focus-visible { outline: 3px solid #1f4e8c; outline-offset: 3px }
            </style>
            </head>
            <body>
            <main>
            <h1>Connexion impossible</h1>
            <p>%s</p>
            <p><a href="/">Revenir à l'accueil pour se connecter</a></p>
            </main>
            </body>
            </html>
            """;

    private RefusalPage() {
    }

    /** @param text one of our own French texts, never anything that was sent to us */
    static void write(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
        response.getWriter().write(PAGE.formatted(text));
    }
}
