package fr.jalon.kernel.space.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.space.CurrentSpace;
import fr.jalon.kernel.space.Space;
import fr.jalon.kernel.space.Spaces;
import fr.jalon.kernel.space.Tenant;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpaceFilterTest {

    private final Tenant own = new Tenant(new TenantId(UUID.randomUUID()), "espace-un", "Un", "REGION", "METROPOLE", ZoneOffset.UTC,
            Optional.of("nord"), Set.of(), List.of(), Optional.empty());
    private final Space space = new Space(own, UUID.randomUUID());
    private final Tenancy tenancy = new Tenancy();
    private final CurrentSpace current = new CurrentSpace();

    @AfterEach
    void release() {
        tenancy.release();
    }

    @Test
    void aRequestToMySpaceShouldBeBoundToItsTenantAndMyCard() {
        filter("spaces", "espace-un", "actions");
        assertEquals(own.id(), tenancy.current());
        assertEquals(space.person(), current.person());
        assertEquals(own, current.tenant());
    }

    @Test
    void aRequestToAnotherSpaceShouldBeBoundToNothing() {
        Problem refused = assertThrows(Problem.class, () -> filter("spaces", "espace-deux", "actions"));
        assertEquals(CommonProblem.NOT_FOUND, refused.code());
        assertTrue(tenancy.bound().isEmpty());
        assertTrue(current.find().isEmpty());
    }

    @Test
    void aRequestOutsideOfSpacesShouldBeBoundToNothing() {
        filter("admin", "spaces", "espace-un");
        filter("spaces");
        filter("me");
        assertTrue(tenancy.bound().isEmpty());
        assertThrows(Problem.class, current::tenant);
    }

    private void filter(String... path) {
        List<PathSegment> segments = Stream.of(path).map(s -> proxy(PathSegment.class, (p, called, arguments) -> s)).toList();
        UriInfo uri = proxy(UriInfo.class, (p, called, arguments) -> segments);
        Spaces spaces = new Spaces() {
            @Override
            public Space require(String slug) {
                if (!slug.equals("espace-un")) {
                    throw new Problem(CommonProblem.NOT_FOUND, "absent");
                }
                return space;
            }
        };
        new SpaceFilter(spaces, current, tenancy).filter(proxy(ContainerRequestContext.class, (p, called, arguments) -> uri));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
