package mnr.architecture;

import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** What every module keeps: features without cycles, rooms with a name, resources that only translate. */
public final class HouseRules {

    private static final Set<String> VERBS = Set.of(
            "jakarta.ws.rs.GET",
            "jakarta.ws.rs.PUT",
            "jakarta.ws.rs.POST",
            "jakarta.ws.rs.DELETE",
            "jakarta.ws.rs.PATCH",
            "jakarta.ws.rs.HEAD");

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("mnr.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule ROOMS_HAVE_A_NAME = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..dto..",
                    "..mapper..",
                    "..impl..",
                    "..service..",
                    "..helper..",
                    "..manager..")
            .allowEmptyShould(true);

    // a suffix says nothing; the class Service, one of the suite's services, says what it is
    @ArchTest
    static final ArchRule CLASSES_HAVE_A_NAME = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|DTO|Dto|Impl|Manager|Helper|\\wService)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule RESOURCES_ONLY_TRANSLATE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..", "javax.sql..", "java.sql..", "io.agroal..", "org.apache.kafka..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule TIME_IS_INJECTED = noClasses()
            .that()
            .resideOutsideOfPackages("mnr.stack..", "mnr.acceptance..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ENDPOINTS_DECLARE_THEIR_OPERATION =
            methods().that(areEndpoints()).should(nameTheirOperation()).allowEmptyShould(true);

    /** Quarkus leaves out what is not public, with no more than a warning. */
    @ArchTest
    static final ArchRule ENDPOINTS_ARE_PUBLIC =
            methods().that(areEndpoints()).should().bePublic().allowEmptyShould(true);

    private HouseRules() {}

    private static com.tngtech.archunit.base.DescribedPredicate<JavaMethod> areEndpoints() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "are endpoints",
                method -> method.getAnnotations().stream()
                        .anyMatch(annotation ->
                                VERBS.contains(annotation.getRawType().getName())));
    }

    /** The operation's id is the key of the access table: an endpoint without one could be reached by nobody. */
    private static ArchCondition<JavaMethod> nameTheirOperation() {
        return new ArchCondition<>("name their operation in @Operation(operationId = ...)") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named = method.tryGetAnnotationOfType("org.eclipse.microprofile.openapi.annotations.Operation")
                        .flatMap(operation -> operation.get("operationId"))
                        .filter(id -> !id.toString().isBlank())
                        .isPresent();
                if (!named) {
                    JavaClass owner = method.getOwner();
                    events.add(SimpleConditionEvent.violated(
                            method, owner.getName() + "." + method.getName() + " names no operation"));
                }
            }
        };
    }
}
