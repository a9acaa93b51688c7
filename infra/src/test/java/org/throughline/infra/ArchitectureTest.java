package org.throughline.infra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.throughline.events.SubjectEvent;

/** The arrows of the house that modules alone do not draw. */
@AnalyzeClasses(packages = "org.throughline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule EVENTS_KNOW_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("org.throughline.events..")
            .and()
            .resideOutsideOfPackage("org.throughline.events.json")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.throughline.events..");

    @ArchTest
    static final ArchRule WHAT_EVENTS_MEAN_IS_SAID_WITH_ONE_JSON_LIBRARY = classes()
            .that()
            .resideInAPackage("org.throughline.events.json")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.throughline.events..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..");

    @ArchTest
    static final ArchRule NO_EVENT_KNOWS_ITS_JSON = noClasses()
            .that()
            .resideInAPackage("org.throughline.events..")
            .and()
            .resideOutsideOfPackage("org.throughline.events.json")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.throughline.events.json");

    @ArchTest
    static final ArchRule THE_SIDES_NEVER_SEE_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("org.throughline.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.throughline.query..");

    @ArchTest
    static final ArchRule NOR_THE_OTHER_WAY_ROUND = noClasses()
            .that()
            .resideInAPackage("org.throughline.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.throughline.command..");

    @ArchTest
    static final ArchRule NOTHING_SEES_INFRA = noClasses()
            .that()
            .resideOutsideOfPackage("org.throughline.infra..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.throughline.infra..");

    @ArchTest
    static final ArchRule COMMAND_FEATURES_FORM_NO_CYCLE =
            slices().matching("org.throughline.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule QUERY_FEATURES_FORM_NO_CYCLE =
            slices().matching("org.throughline.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DECISIONS_DO_NOT_TOUCH_THE_DATABASE = noClasses()
            .that()
            .resideInAPackage("org.throughline.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FEATURES_NOT_LAYERS = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..dto..", "..impl..", "..service..", "..common..", "..helper..", "..helpers..");

    @ArchTest
    static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that()
            .implement(SubjectEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();
}
