package org.throughline.command.implementation.readiness;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.readiness.ReadinessCommand.AssessReadiness;
import org.throughline.command.implementation.readiness.ReadinessCommand.CorrectReadiness;
import org.throughline.command.implementation.readiness.ReadinessCommand.Missing;
import org.throughline.command.implementation.readiness.ReadinessCommand.Rating;
import org.throughline.command.implementation.readiness.ReadinessCommand.RetractReadiness;
import org.throughline.command.implementation.readiness.ReadinessCommand.Seat;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.Gap;
import org.throughline.events.implementation.readiness.Participant;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessCorrected;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessRetracted;
import org.throughline.events.implementation.readiness.SystemPart;

class ReadinessAssessmentTest {

    private static final LocalDate FALL = LocalDate.parse("2018-09-01");
    private static final LocalDate CLOSED = LocalDate.parse("2020-07-01");

    private final FixtureConfiguration<ReadinessAssessment> assessment = Decision.of(
            ReadinessAssessment.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL),
            new OrganizationClosed("s1", "too small", CLOSED));

    @Test
    void keepsADimensionNobodyAssessedApartFromZeroPoints() {
        assessment
                .givenNoPriorActivity()
                .when(assess(List.of(rating("FIT", 0), rating("MONEY", null)), "MONEY", FALL))
                .expectEvents(assessed(List.of(dimension("FIT", 0), dimension("MONEY", null)), FALL));
    }

    @Test
    void refusesMorePointsThanPossible() {
        assessment
                .givenNoPriorActivity()
                .when(assess(List.of(rating("FIT", 4)), null, FALL))
                .expectSuccessfulHandlerExecution();
        assessment
                .givenNoPriorActivity()
                .when(assess(List.of(rating("FIT", 5)), null, FALL))
                .expectException(refusedWith(RefusalCode.ITEMS_NOT_ACCEPTABLE));
    }

    @Test
    void refusesADimensionThatIsThereTwiceAndAGapOfNone() {
        assessment
                .givenNoPriorActivity()
                .when(assess(List.of(rating("FIT", 1), rating("FIT", 2)), null, FALL))
                .expectException(refusedWith(RefusalCode.ITEMS_NOT_ACCEPTABLE));
        assessment
                .givenNoPriorActivity()
                .when(assess(List.of(rating("FIT", 1)), "MONEY", FALL))
                .expectException(refusedWith(RefusalCode.ITEMS_NOT_ACCEPTABLE));
    }

    @Test
    void isRecordedOnceWhateverTheDay() {
        assessment
                .given(assessed(List.of(dimension("FIT", 1), dimension("MONEY", null)), FALL.plusDays(9)))
                .when(assess(List.of(rating("FIT", 1)), null, FALL))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void refusesAUnitFromItsLastDayOn() {
        assessment
                .givenNoPriorActivity()
                .when(assess(List.of(rating("FIT", 1)), null, CLOSED))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void isCorrectedOnItsOwnDay() {
        assessment
                .given(assessed(List.of(dimension("FIT", 1), dimension("MONEY", null)), FALL))
                .when(new CorrectReadiness(
                        "ra", List.of(rating("FIT", 3)), List.of(), Finding.READY, List.of(), "typo", List.of()))
                .expectEvents(new ReadinessCorrected(
                        "ra",
                        List.of(dimension("FIT", 3)),
                        List.of(),
                        Finding.READY,
                        List.of(),
                        "typo",
                        List.of(),
                        FALL));
    }

    @Test
    void recordsNoCorrectionThatChangesNothing() {
        ReadinessAssessed made = assessed(List.of(dimension("FIT", 1), dimension("MONEY", null)), FALL);
        assessment
                .given(made)
                .when(new CorrectReadiness(
                        "ra",
                        List.of(rating("FIT", 1), rating("MONEY", null)),
                        List.of(new Seat("m-1", "SUPERINTENDENT")),
                        Finding.PARTLY,
                        List.of(new Missing("MONEY", "not looked at")),
                        "again",
                        List.of()))
                .expectNoEvents();
    }

    @Test
    void isRetractedOnceAndForAll() {
        ReadinessAssessed made = assessed(List.of(dimension("FIT", 1), dimension("MONEY", null)), FALL);
        ReadinessRetracted retracted = new ReadinessRetracted("ra", "rehearsal", FALL);
        assessment.given(made).when(new RetractReadiness("ra", "rehearsal")).expectEvents(retracted);
        assessment
                .given(made, retracted)
                .when(new RetractReadiness("ra", "rehearsal"))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    private static AssessReadiness assess(List<Rating> ratings, @Nullable String gapOf, LocalDate day) {
        return new AssessReadiness(
                "ra",
                "s1",
                "PBIS",
                ratings,
                List.of(new Seat("m-1", "SUPERINTENDENT")),
                Finding.PARTLY,
                gapOf == null ? List.of() : List.of(new Missing(gapOf, "not looked at")),
                List.of(),
                day);
    }

    private static ReadinessAssessed assessed(List<Dimension> dimensions, LocalDate day) {
        return new ReadinessAssessed(
                "ra",
                "s1",
                "PBIS",
                dimensions,
                List.of(new Participant("m-1", "SUPERINTENDENT", false)),
                Finding.PARTLY,
                List.of(new Gap("MONEY", "not looked at")),
                List.of(),
                day);
    }

    private static Rating rating(String code, @Nullable Integer points) {
        return new Rating(code, points, 4, SystemPart.ACADEMIC);
    }

    private static Dimension dimension(String code, @Nullable Integer points) {
        return new Dimension(code, points, 4, SystemPart.ACADEMIC);
    }
}
