package mnr.assessment;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import mnr.architecture.HouseRules;
import mnr.assessment.wall.Everywhere;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "mnr.assessment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    /** Each a work that {@link mnr.assessment.wall.Background} names. */
    @ArchTest
    static final ArchRule ONLY_BACKGROUND_WORK_SEES_EVERY_ROW = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "mnr.assessment.wall",
                    "mnr.assessment.republish",
                    "mnr.assessment.digest",
                    "mnr.assessment.importing")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Everywhere.class);
}
