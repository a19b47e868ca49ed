package fr.jalon.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.NamedNativeQuery;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** How code behaves: tenancy, time, threads, access. */
@AnalyzeClasses(packages = "fr.jalon", importOptions = ImportOption.DoNotIncludeTests.class)
class ConductTest {

    @ArchTest
    static final ArchRule ENTITIES_BELONG_TO_A_TENANT = classes().that().areAnnotatedWith(Entity.class)
            .should().beAssignableTo(TenantOwned.class);

    @ArchTest
    static final ArchRule NO_JOIN_TABLE_WITHOUT_TENANT = noMethods().should().beAnnotatedWith(ManyToMany.class)
            .orShould().beAnnotatedWith(ElementCollection.class);

    @ArchTest
    static final ArchRule NO_COLLECTION_TABLE_WITHOUT_TENANT = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
            .should().beAnnotatedWith(ManyToMany.class).orShould().beAnnotatedWith(ElementCollection.class);

    @ArchTest
    static final ArchRule ENTITY_MANAGER_COMES_FROM_THE_KERNEL = noClasses().that().resideOutsideOfPackage("fr.jalon.kernel.persistence..")
            .should().accessClassesThat(DescribedPredicate.describe("a persistence context of one's own",
                    type -> type.isEquivalentTo(jakarta.persistence.PersistenceContext.class)))
            .orShould().callMethodWhere(target(owner(DescribedPredicate.describe("EntityManager",
                    (JavaClass type) -> type.isAssignableTo(EntityManager.class)))).and(target(nameMatching("createNative.*"))));

    @ArchTest
    static final ArchRule NO_NAMED_NATIVE_QUERY = noClasses().should().beAnnotatedWith(NamedNativeQuery.class);

    /** The class path is searched for a provider at each call of {@code jakarta.json.Json}: measured as a third of a large answer's time. */
    @ArchTest
    static final ArchRule JSON_COMES_FROM_THE_KERNEL = noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json");

    @ArchTest
    static final ArchRule NO_OWN_THREADS = noClasses().should().dependOnClassesThat().areAssignableTo(Executors.class)
            .orShould().dependOnClassesThat().areAssignableTo(CompletableFuture.class)
            .orShould().callConstructorWhere(target(owner(DescribedPredicate.describe("a thread",
                    (JavaClass type) -> type.isAssignableTo(Thread.class)))))
            .orShould().callMethodWhere(target(nameMatching("parallel(Stream)?")).and(target(owner(
                    DescribedPredicate.describe("a stream", (JavaClass type) -> type.isAssignableTo(Stream.class)
                            || type.isAssignableTo(java.util.Collection.class))))));

    /** {@code Clocks} makes the platform's clock; everyone else is handed it. */
    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().that().doNotHaveFullyQualifiedName("fr.jalon.kernel.time.Clocks")
            .and().haveNameNotMatching(".*Clocks\\$ShiftedClock")
            .and().doNotHaveFullyQualifiedName("fr.jalon.kernel.time.boundary.TestClockResource")
            .should().callMethodWhere(target(nameMatching("now")).and(target(rawParameterTypes(new Class<?>[0])))
                    .and(target(owner(DescribedPredicate.describe("a java.time type", (JavaClass type) -> Stream.of(Instant.class,
                            LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class).anyMatch(type::isEquivalentTo))))))
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule EVERY_OPERATION_STATES_ITS_ACCESS = methods().that(areOperations())
            .should().beAnnotatedWith(RolesAllowed.class).orShould().beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule NO_ENTITY_CROSSES_THE_API = methods().that(areOperations()).should(carryNoEntity());

    private static DescribedPredicate<JavaMethod> areOperations() {
        return DescribedPredicate.describe("are operations of the API", method -> method.getAnnotations().stream()
                .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class)) && method.getOwner().isAnnotatedWith(Path.class));
    }

    private static ArchCondition<JavaMethod> carryNoEntity() {
        return new ArchCondition<>("carry no entity, inside generics neither") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(method.getReturnType().getAllInvolvedRawTypes().stream(),
                        method.getParameters().stream().map(JavaParameter::getType).flatMap(t -> t.getAllInvolvedRawTypes().stream()))
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method, method.getFullName() + " carries " + type.getName())));
            }
        };
    }
}
