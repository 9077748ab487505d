package mnr.bench;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import mnr.architecture.HouseRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "mnr.bench", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule THE_LAUNCHER_IS_KNOWN_IN_ONE_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("mnr.bench.suite")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("mnr.stack", "mnr.stack.launcher", "mnr.stack.prepared", "mnr.stack.app");
}
