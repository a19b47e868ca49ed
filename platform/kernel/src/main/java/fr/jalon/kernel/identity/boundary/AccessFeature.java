package fr.jalon.kernel.identity.boundary;

import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.Set;

/**
 * Enforces what each resource method states ({@code @RolesAllowed}, {@code @PermitAll}); a method that states nothing is
 * closed to everybody. Unlike the container's own check it tells 401 (sign in) from 403 (ask someone who may).
 */
@Provider
@ApplicationScoped
public class AccessFeature implements DynamicFeature {

    @Inject
    private CurrentAccount current;

    /** For the container. */
    public AccessFeature() {
    }

    AccessFeature(CurrentAccount current) {
        this.current = current;
    }

    /** What a method or its class states. */
    private record Access(boolean everybody, Set<String> roles) {

        static final Access NOBODY = new Access(false, Set.of());
        static final Access EVERYBODY = new Access(true, Set.of());
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Access access = stated(resource.getResourceMethod()).or(() -> stated(resource.getResourceClass())).orElse(Access.NOBODY);
        if (!access.everybody()) {
            context.register(new Guard(current, access.roles()), Priorities.AUTHORIZATION);
        }
    }

    private static Optional<Access> stated(AnnotatedElement element) {
        if (element.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(Access.NOBODY);
        }
        if (element.isAnnotationPresent(RolesAllowed.class)) {
            return Optional.of(new Access(false, Set.of(element.getAnnotation(RolesAllowed.class).value())));
        }
        return element.isAnnotationPresent(PermitAll.class) ? Optional.of(Access.EVERYBODY) : Optional.empty();
    }

    /** Stands before one resource method. */
    static final class Guard implements ContainerRequestFilter {

        private final CurrentAccount current;
        private final Set<String> allowed;

        Guard(CurrentAccount current, Set<String> allowed) {
            this.current = current;
            this.allowed = allowed;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            if (!current.present()) {
                throw new Problem(CommonProblem.NOT_SIGNED_IN, "Connectez-vous, puis recommencez.");
            }
            boolean may = allowed.contains(Api.SIGNED_IN) || (allowed.contains(Api.ADMINISTRATOR) && current.administrator());
            if (!may) {
                throw new Problem(CommonProblem.FORBIDDEN, "Seul un administrateur de la plateforme peut faire cela.");
            }
        }
    }
}
