package org.throughline.command.implementation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Decision.refusedWith;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.measure.MeasureCommand.CorrectMeasure;
import org.throughline.command.implementation.measure.MeasureCommand.DefineMeasure;
import org.throughline.command.implementation.measure.MeasureCommand.Group;
import org.throughline.command.implementation.measure.MeasureCommand.RecordMeasure;
import org.throughline.command.implementation.measure.MeasureCommand.RetireMeasure;
import org.throughline.command.implementation.measure.MeasureCommand.RetractMeasure;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.implementation.measure.MeasureEvent;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureCorrected;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureDefined;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRecorded;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetired;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetracted;
import org.throughline.events.implementation.measure.MeasureFigures;
import org.throughline.events.implementation.measure.MeasureFigures.GroupFigure;
import org.throughline.events.implementation.measure.MeasureScale;
import org.throughline.events.implementation.measure.MeasuredPeople;

class MeasureTest {

    private static final LocalDate START = LocalDate.parse("2017-03-01");
    private static final LocalDate APRIL = LocalDate.parse("2017-04-10");
    private static final LocalDate STRICT = LocalDate.parse("2019-09-01");
    private static final LocalDate CLOSED = LocalDate.parse("2024-07-01");

    private final FixtureConfiguration<Measure> measure = Decision.of(
            Measure.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, START),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, START),
            new OrganizationClosed("s1", "Merged", CLOSED),
            new LimitSet("d1", Limit.SMALL_CELL_LIMIT, 10, "Our schools are small", STRICT),
            defined("other", "d1"),
            defined("next", "s1"));

    @Test
    void isDefinedByTheVocabularyOfItsDay() {
        measure.givenNoPriorActivity().when(define("STAFF_TRUST", "5", "0.3")).expectEvents(defined("m1", "s1"));
        measure.givenNoPriorActivity()
                .when(define("STAFF_TRUTS", "5", "0.3"))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void isDefinedOnce() {
        known().when(define("STAFF_TRUST", "5", "0.3")).expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void refusesAScaleThatIsNone() {
        measure.givenNoPriorActivity().when(define("STAFF_TRUST", "1", "0.3")).expectException(refusedFor("/highest"));
        measure.givenNoPriorActivity()
                .when(define("STAFF_TRUST", "5", "0"))
                .expectException(refusedFor("/meaningfulShift"));
        measure.givenNoPriorActivity()
                .when(define("STAFF_TRUST", "5", "4.1"))
                .expectException(refusedFor("/meaningfulShift"));
        measure.givenNoPriorActivity().when(define("STAFF_TRUST", "5", "4")).expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAScaleOfMoreThanSixDecimals() {
        measure.givenNoPriorActivity()
                .when(define("STAFF_TRUST", "1.0000001", "5", "0.3"))
                .expectException(refusedFor("/lowest"));
        measure.givenNoPriorActivity()
                .when(define("STAFF_TRUST", "1", "5.0000001", "0.3"))
                .expectException(refusedFor("/highest"));
        measure.givenNoPriorActivity()
                .when(define("STAFF_TRUST", "1", "5", "0.3000001"))
                .expectException(refusedFor("/meaningfulShift"));
        measure.givenNoPriorActivity()
                .when(define("STAFF_TRUST", "1.000001", "5.000001", "0.3000010"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void recordsWhatWasMeasured() {
        known().when(record("r1", APRIL, APRIL.plusDays(5), "3.40", 41, null))
                .expectEvents(recorded("r1", APRIL, APRIL.plusDays(5), "3.4", 41));
    }

    @Test
    void refusesAValueThatRestsOnFewerPeopleThanTheLimitOfItsDay() {
        known().when(record("r1", APRIL, APRIL, "3.4", 4, null))
                .expectException(refusedWith(RefusalCode.TOO_FEW_PEOPLE));
        known().when(record("r1", APRIL, APRIL, "3.4", 5, null)).expectSuccessfulHandlerExecution();
        known().when(record("r1", STRICT.minusDays(1), STRICT.minusDays(1), "3.4", 9, null))
                .expectSuccessfulHandlerExecution();
        known().when(record("r1", STRICT, STRICT, "3.4", 9, null))
                .expectException(refusedWith(RefusalCode.TOO_FEW_PEOPLE));
    }

    @Test
    void letsNoFigureOfASmallGroupIntoTheLog() {
        known().when(record(
                        "r1",
                        APRIL,
                        APRIL,
                        "3.4",
                        41,
                        "ROLE",
                        group("LICENSED", "3.6", 25),
                        group("AIDE", "2.0", 4),
                        group("OFFICE", "3.3", 12)))
                .expectEvents(new MeasureRecorded(
                        "m1",
                        "STAFF_TRUST",
                        "r1",
                        APRIL,
                        new MeasureFigures(
                                new BigDecimal("3.4"),
                                41,
                                null,
                                "ROLE",
                                List.of(
                                        new GroupFigure("AIDE", null, null),
                                        new GroupFigure("LICENSED", new BigDecimal("3.6"), 25),
                                        new GroupFigure("OFFICE", null, null)),
                                5),
                        List.of(),
                        APRIL));
    }

    @Test
    void namesEveryFaultOfFigures() {
        known().when(record("r1", APRIL, APRIL, "5.1", 20, null, group("A", "0.9", 15), group("A", "3.0000001", 6)))
                .expectException(
                        refusedFor("/value", "/groupedBy", "/groups", "/people", "/groups/0/value", "/groups/1/value"));
        known().when(record("r1", APRIL, APRIL, "5", 20, "ROLE")).expectException(refusedFor("/groups"));
    }

    @Test
    void takesGroupsThatAreAllThePeopleAndNotMore() {
        known().when(record("r1", APRIL, APRIL, "3", 20, "ROLE", group("A", "3", 10), group("B", "3", 10)))
                .expectSuccessfulHandlerExecution();
        known().when(record("r1", APRIL, APRIL, "3", 20, "ROLE", group("A", "3", 10), group("B", "3", 11)))
                .expectException(refusedFor("/people"));
    }

    @Test
    void refusesAReadingFromBeforeItIsDefined() {
        known().when(record("r1", START.minusDays(9), START.minusDays(1), "3", 20, null))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        known().when(record("r1", START.minusDays(9), START, "3", 20, null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAReadingOfAnOrganizationThatHasEnded() {
        known().when(record("r1", CLOSED, CLOSED, "3", 20, null)).expectException(refusedWith(RefusalCode.ENDED));
        known().when(record("r1", CLOSED.minusDays(1), CLOSED.minusDays(1), "3", 20, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void measuresNoDayTwiceWhicheverCameFirst() {
        TestExecutor<Measure> april = known(recorded("r1", APRIL, APRIL.plusDays(5), "3.4", 41));
        april.when(record("r2", APRIL.plusDays(5), APRIL.plusDays(9), "3", 20, null))
                .expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
        known(recorded("r1", APRIL, APRIL.plusDays(5), "3.4", 41))
                .when(record("r2", APRIL.minusDays(9), APRIL, "3", 20, null))
                .expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
        known(recorded("r1", APRIL, APRIL.plusDays(5), "3.4", 41))
                .when(record("r2", APRIL.minusDays(9), APRIL.minusDays(1), "3", 20, null))
                .expectSuccessfulHandlerExecution();
        known(recorded("r1", APRIL, APRIL.plusDays(5), "3.4", 41))
                .when(record("r2", APRIL.plusDays(6), APRIL.plusDays(6), "3", 20, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAReadingThatEndsBeforeItBegins() {
        known().when(record("r1", APRIL.plusDays(1), APRIL, "3", 20, null))
                .expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
    }

    @Test
    void aRetractedReadingStandsInNobodysWayAlsoForADayBeforeIt() {
        MeasureEvent retracted = new MeasureRetracted("m1", "STAFF_TRUST", "r1", "Another's", APRIL.plusDays(5));
        known(recorded("r1", APRIL, APRIL.plusDays(5), "3.4", 41), retracted)
                .when(record("r2", APRIL, APRIL.plusDays(2), "3", 20, null))
                .expectSuccessfulHandlerExecution();
        known(recorded("r1", APRIL, APRIL.plusDays(5), "3.4", 41), retracted)
                .when(new RetireMeasure("m1", "Another survey", null, APRIL.plusDays(3)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aCodeStaysTakenAlsoWhenItsReadingIsRetracted() {
        known(
                        recorded("r1", APRIL, APRIL, "3.4", 41),
                        new MeasureRetracted("m1", "STAFF_TRUST", "r1", "Another's", APRIL))
                .when(record("r1", APRIL.minusDays(9), APRIL.minusDays(9), "3", 20, null))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void correctsAReadingOnItsOwnDay() {
        known(recorded("r1", APRIL, APRIL.plusDays(5), "3.4", 41))
                .when(correct("r1", "3.2", 41))
                .expectEvents(new MeasureCorrected(
                        "m1", "STAFF_TRUST", "r1", figures("3.2", 41), "Typed wrongly", List.of(), APRIL.plusDays(5)));
    }

    @Test
    void refusesACorrectionThatTellsWhatOneMorePersonSaid() {
        known(recorded("r1", APRIL, APRIL, "3.4", 41))
                .when(correct("r1", "3.5", 42))
                .expectException(refusedWith(RefusalCode.TOO_FEW_PEOPLE));
        known(recorded("r1", APRIL, APRIL, "3.4", 41))
                .when(correct("r1", "3.5", 46))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void correctsAndRetractsOnlyWhatStands() {
        known().when(correct("r1", "3.2", 41)).expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        known(
                        recorded("r1", APRIL, APRIL, "3.4", 41),
                        new MeasureRetracted("m1", "STAFF_TRUST", "r1", "Another's", APRIL))
                .when(new RetractMeasure("m1", "r1", "Once more"))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void isRetiredBehindItsReadings() {
        known(recorded("r1", APRIL, APRIL.plusDays(5), "3.4", 41))
                .when(new RetireMeasure("m1", "Another survey", "next", APRIL.plusDays(6)))
                .expectEvents(new MeasureRetired("m1", "STAFF_TRUST", "Another survey", "next", APRIL.plusDays(6)));
        known(recorded("r1", APRIL, APRIL.plusDays(5), "3.4", 41))
                .when(new RetireMeasure("m1", "Another survey", null, APRIL.plusDays(5)))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void isNotMeasuredAnyMoreFromTheDayItIsRetired() {
        MeasureEvent retired = new MeasureRetired("m1", "STAFF_TRUST", "Another survey", null, APRIL);
        known(retired).when(record("r1", APRIL, APRIL, "3", 20, null)).expectException(refusedWith(RefusalCode.ENDED));
        known(retired)
                .when(record("r1", APRIL.minusDays(1), APRIL.minusDays(1), "3", 20, null))
                .expectSuccessfulHandlerExecution();
        known(retired)
                .when(new RetireMeasure("m1", "Again", null, APRIL.plusDays(1)))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void isContinuedByAnotherMeasureOfTheSameOrganization() {
        known().when(new RetireMeasure("m1", "Another survey", "other", APRIL))
                .expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
        known().when(new RetireMeasure("m1", "Another survey", "nobody", APRIL))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        known().when(new RetireMeasure("m1", "Another survey", "m1", APRIL))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void everyVersionOfTheVocabularyIsSound() {
        assertThat(MeasureVocabulary.SHIPPED.on(START).measures())
                .extracting(MeasureVocabulary.Entry::category)
                .contains(MeasureCategory.values());
    }

    @Test
    void goesOnAsAnotherMeasureOfTheSameOrganization() {
        known().when(new RetireMeasure("m1", "Another survey", "next", APRIL))
                .expectEvents(new MeasureRetired("m1", "STAFF_TRUST", "Another survey", "next", APRIL));
    }

    @Test
    void isReadAndRetiredFromTheDayOnWhichItIsDefined() {
        known().when(record("r1", START.minusDays(9), START.minusDays(1), "3.1", 40, null))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        known().when(new RetireMeasure("m1", "Another survey", null, START.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    private TestExecutor<Measure> known(MeasureEvent... events) {
        TestExecutor<Measure> given = measure.given(defined("m1", "s1"));
        return events.length == 0 ? given : given.andGiven((Object[]) events);
    }

    private static org.hamcrest.Matcher<?> refusedFor(String... pointers) {
        return new org.hamcrest.CustomTypeSafeMatcher<Refusal>("a refusal for " + Set.of(pointers)) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.code() == RefusalCode.MALFORMED
                        && Set.of(pointers)
                                .equals(refusal.faults().stream()
                                        .map(Fault::pointer)
                                        .collect(java.util.stream.Collectors.toSet()));
            }
        };
    }

    private static DefineMeasure define(String code, String highest, String shift) {
        return define(code, "1", highest, shift);
    }

    private static DefineMeasure define(String code, String lowest, String highest, String shift) {
        return new DefineMeasure(
                "m1",
                "s1",
                code,
                Map.of("en", "Trust"),
                "Survey",
                "MEAN",
                new BigDecimal(lowest),
                new BigDecimal(highest),
                BetterWhen.HIGHER,
                new BigDecimal(shift),
                Set.of("PBIS"),
                START);
    }

    private static MeasureDefined defined(String id, String organizationId) {
        return new MeasureDefined(
                id,
                organizationId,
                "STAFF_TRUST",
                "1",
                MeasureCategory.TRUST,
                MeasuredPeople.STAFF,
                Map.of("en", "Trust"),
                "Survey",
                new MeasureScale(
                        "MEAN", BigDecimal.ONE, BigDecimal.valueOf(5), BetterWhen.HIGHER, new BigDecimal("0.3")),
                List.of("PBIS"),
                START);
    }

    private static Group group(String code, String value, int people) {
        return new Group(code, new BigDecimal(value), people);
    }

    private static RecordMeasure record(
            String reading,
            LocalDate from,
            LocalDate on,
            String value,
            int people,
            @Nullable String groupedBy,
            Group... groups) {
        return new RecordMeasure(
                "m1",
                reading,
                from,
                new BigDecimal(value),
                people,
                null,
                null,
                groupedBy,
                List.of(groups),
                List.of(),
                on);
    }

    private static CorrectMeasure correct(String reading, String value, int people) {
        return new CorrectMeasure(
                "m1", reading, new BigDecimal(value), people, null, null, null, List.of(), "Typed wrongly", List.of());
    }

    private static MeasureFigures figures(String value, int people) {
        return new MeasureFigures(new BigDecimal(value), people, null, null, List.of(), 5);
    }

    private static MeasureRecorded recorded(String reading, LocalDate from, LocalDate on, String value, int people) {
        return new MeasureRecorded("m1", "STAFF_TRUST", reading, from, figures(value, people), List.of(), on);
    }
}
