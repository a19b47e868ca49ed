package fr.jalon.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Who may know whom: the boundaries of docs/architecture.md. */
@AnalyzeClasses(packages = "fr.jalon", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

    private static final Set<String> INNER = Set.of("boundary", "control", "entity");

    @ArchTest
    static void scanShouldSeeTheWholePlatform(JavaClasses all) {
        assertTrue(all.size() > 250, () -> "only " + all.size() + " classes were scanned: every rule would hold for nothing");
    }

    @ArchTest
    static final ArchRule SPI_STANDS_ALONE = classes().that().resideInAPackage("fr.jalon.spi..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("fr.jalon.spi..", "java..", "org.pf4j..");

    @ArchTest
    static final ArchRule KERNEL_KNOWS_NO_FEATURE = noClasses().that().resideInAPackage("fr.jalon.kernel..")
            .should().dependOnClassesThat().resideInAnyPackage("fr.jalon.features..", "fr.jalon.pluginhost..", "fr.jalon.spi..");

    @ArchTest
    static final ArchRule FEATURES_KNOW_NO_PLUGIN_HOST = noClasses().that().resideInAPackage("fr.jalon.features..")
            .should().dependOnClassesThat().resideInAPackage("fr.jalon.pluginhost..");

    @ArchTest
    static final ArchRule PLUGIN_HOST_KNOWS_NO_FEATURE = noClasses().that().resideInAPackage("fr.jalon.pluginhost..")
            .should().dependOnClassesThat().resideInAPackage("fr.jalon.features..");

    @ArchTest
    static final ArchRule ONLY_THE_HOST_SEES_PF4J = noClasses().that().resideOutsideOfPackages("fr.jalon.pluginhost..", "fr.jalon.spi..")
            .should().dependOnClassesThat().resideInAPackage("org.pf4j..");

    @ArchTest
    static final ArchRule ONLY_THE_PORT_SEES_FLOWABLE = noClasses().that().resideOutsideOfPackage("fr.jalon.features.workflow..")
            .should().dependOnClassesThat().resideInAPackage("org.flowable..");

    @ArchTest
    static final ArchRule FEATURES_MAKE_NO_CYCLE = slices().matching("fr.jalon.features.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CONTROL_KNOWS_NO_BOUNDARY = noClasses().that().resideInAPackage("..control..")
            .should().dependOnClassesThat().resideInAPackage("..boundary..");

    @ArchTest
    static final ArchRule ENTITIES_KNOW_NEITHER = noClasses().that().resideInAPackage("fr.jalon..entity..")
            .should().dependOnClassesThat(resideInAPackage("fr.jalon..").and(resideInAnyPackage("..boundary..", "..control..")));

    @ArchTest
    static final ArchRule FEATURES_TOUCH_FACES_ONLY = classes().that().resideInAPackage("fr.jalon.features..")
            .should(onlyUseTheFacesOfOtherFeatures());

    private static ArchCondition<JavaClass> onlyUseTheFacesOfOtherFeatures() {
        return new ArchCondition<>("use no boundary, control or entity package of another feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    boolean foreign = !feature(target).isEmpty() && !feature(target).equals(feature(type));
                    if (foreign && INNER.contains(part(target, 4))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().startsWith("fr.jalon.features.") ? part(type, 3) : "";
    }

    private static String part(JavaClass type, int index) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > index ? parts[index] : "";
    }

    @ArchTest
    static final ArchRule NO_DRAWER_PACKAGES = noClasses().should(
            residePackageSegment("util", "utils", "common", "helper", "helpers", "misc"));

    private static ArchCondition<JavaClass> residePackageSegment(String... names) {
        Set<String> forbidden = Set.of(names);
        return ArchCondition.from(DescribedPredicate.describe("reside in a package that can refuse nothing",
                type -> Set.of(type.getPackageName().split("\\.")).stream().anyMatch(forbidden::contains)));
    }
}
