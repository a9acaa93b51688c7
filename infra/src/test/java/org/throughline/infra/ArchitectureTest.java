package org.throughline.infra;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.throughline.command.SubjectRules;
import org.throughline.events.Amendment;
import org.throughline.events.SubjectEvent;
import org.throughline.query.SubjectKind;
import org.throughline.query.question.Question;

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

    /** Subjects of one area lean on those of another in both directions, but no two packages on each other. */
    @ArchTest
    static final ArchRule COMMAND_FEATURES_FORM_NO_CYCLE =
            slices().matching("org.throughline.command.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_FEATURE_SEES_THE_DOOR = noClasses()
            .that()
            .resideInAnyPackage(areas("command"))
            .or()
            .resideInAPackage("org.throughline.command")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.throughline.command.door");

    @ArchTest
    static final ArchRule QUERY_FEATURES_FORM_NO_CYCLE =
            slices().matching("org.throughline.query.(**)").should().beFreeOfCycles();

    /** What is folded knows nothing of who reads it, when, or what for. */
    @ArchTest
    static final ArchRule SUBJECTS_SEE_EVENTS_WORDS_AND_THE_FOLD_ALONE = noClasses()
            .that()
            .resideInAPackage("org.throughline.query.subject..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.throughline.query..")
                    .and(not(resideInAnyPackage(
                            "org.throughline.query",
                            "org.throughline.query.subject..",
                            "org.throughline.query.words"))));

    @ArchTest
    static final ArchRule QUESTIONS_DO_NOT_SEE_PAGES = noClasses()
            .that()
            .resideInAnyPackage("org.throughline.query.question..", "org.throughline.query.answer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.throughline.query.page..");

    /** The machinery works for every subject and question alike and names none. */
    @ArchTest
    static final ArchRule MACHINERY_NAMES_NO_SUBJECT = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.throughline.query",
                    "org.throughline.query.answer",
                    "org.throughline.query.history",
                    "org.throughline.query.live",
                    "org.throughline.query.read",
                    "org.throughline.query.timeline",
                    "org.throughline.query.view",
                    "org.throughline.query.words",
                    "org.throughline.query.question")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.throughline.query.subject..",
                    "org.throughline.query.question.*..",
                    "org.throughline.query.tree",
                    "org.throughline.query.page..");

    /** The same six areas stand on every side, so that who knows one side finds the way in the others. */
    @ArchTest
    static final ArchRule EVERY_EVENT_STANDS_IN_ITS_AREA = stand(SubjectEvent.class, "events");

    @ArchTest
    static final ArchRule EVERY_DECISION_STANDS_IN_ITS_AREA = stand(SubjectRules.class, "command");

    @ArchTest
    static final ArchRule EVERY_FOLD_STANDS_IN_ITS_AREA = stand(SubjectKind.class, "query.subject");

    @ArchTest
    static final ArchRule EVERY_QUESTION_STANDS_IN_ITS_AREA = stand(Question.class, "query.question");

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

    private static ArchRule stand(Class<?> type, String side) {
        return classes()
                .that()
                .areAssignableTo(type)
                .and()
                // what is about events of any kind stands beside all areas
                .areNotAssignableTo(Amendment.class)
                .and()
                .areNotInterfaces()
                .should()
                .resideInAnyPackage(areas(side));
    }

    private static String[] areas(String side) {
        return Stream.of("ground", "teams", "direction", "implementation", "choices", "talk")
                .map(area -> "org.throughline." + side + "." + area + "..")
                .toArray(String[]::new);
    }
}
