package fr.jalon.kernel.web;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The HTTP API. Resources stand in the feature that owns them; each method states who may call it. */
@ApplicationPath("/api/v1")
@DeclareRoles({Api.SIGNED_IN, Api.ADMINISTRATOR})
@OpenAPIDefinition(info = @Info(title = "Jalon", version = "1", description = "API de la plateforme Jalon",
        license = @License(name = "EUPL-1.2")))
@SecurityScheme(securitySchemeName = "session", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE,
        apiKeyName = "__Host-jalon", description = "Session du navigateur; les écritures portent l'en-tête X-CSRF-Token")
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer",
        description = "Jeton d'un compte de démonstration, hors production seulement")
public class Api extends Application {

    /** Anyone who is signed in; what they may do in a space is decided by their seats there. */
    public static final String SIGNED_IN = "SIGNED_IN";

    /** Operates the platform; has no rights inside a space by that. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
}
