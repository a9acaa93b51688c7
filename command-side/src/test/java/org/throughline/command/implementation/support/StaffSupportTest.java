package org.throughline.command.implementation.support;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.support.SupportCommand.Came;
import org.throughline.command.implementation.support.SupportCommand.CancelSupport;
import org.throughline.command.implementation.support.SupportCommand.HoldSupport;
import org.throughline.command.implementation.support.SupportCommand.RateSupport;
import org.throughline.command.implementation.support.SupportCommand.ScheduleSupport;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceAdded;
import org.throughline.events.ground.library.LibraryEvent.LibraryResourceRemoved;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.plan.StepTag;
import org.throughline.events.implementation.support.HeadCount;
import org.throughline.events.implementation.support.QualityFeature;
import org.throughline.events.implementation.support.QualitySource;
import org.throughline.events.implementation.support.SessionMode;
import org.throughline.events.implementation.support.SupportEvent.SupportCancelled;
import org.throughline.events.implementation.support.SupportEvent.SupportHeld;
import org.throughline.events.implementation.support.SupportEvent.SupportRated;
import org.throughline.events.implementation.support.SupportEvent.SupportScheduled;
import org.throughline.events.implementation.support.SupportKind;
import org.throughline.events.implementation.support.SupportTerms;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class StaffSupportTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate DAY = LocalDate.parse("2018-09-05");
    private static final LocalDate STARTS = LocalDate.parse("2018-09-12");
    private static final LocalDate ENDS = LocalDate.parse("2019-05-15");
    private static final Map<String, String> TITLE = Map.of("en", "Reading data");

    private final FixtureConfiguration<StaffSupport> support = Decision.of(
            StaffSupport.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Other", "d1", null, BEGINNING),
            team("t1", TeamLevel.SCHOOL),
            team("own", TeamLevel.TEACHER),
            resource("r1", "d1"),
            resource("r2", "s2"),
            resource("r3", "d1"),
            new LibraryResourceRemoved("r3", "Gone", DAY));

    @Test
    void isScheduledForTeamsAndGroupsOnDaysThatMayLieAhead() {
        support.givenNoPriorActivity()
                .when(schedule(List.of("EDUCATOR", "EDUCATOR"), List.of("t1"), List.of("r1"), STARTS, ENDS, DAY))
                .expectEvents(scheduled(DAY));
    }

    @Test
    void tellsEverythingThatItCannotNameOrBe() {
        support.givenNoPriorActivity()
                .when(schedule(List.of(), List.of("own", "none"), List.of("r2", "r3"), STARTS, DAY, DAY))
                .expectException(refusedFor(
                        "/endsOn not-valid",
                        "/teamIds/0 wrong-kind",
                        "/teamIds/1 unknown-reference",
                        "/resourceIds/0 refers-elsewhere",
                        "/resourceIds/1 ended"));
        support.givenNoPriorActivity()
                .when(schedule(List.of(), List.of(), List.of(), STARTS, null, DAY))
                .expectException(refusedFor("/groups missing"));
        support.givenNoPriorActivity()
                .when(part("none", "S1", "none", DAY))
                .expectException(refusedFor("/planId unknown-reference", "/cycleId unknown-reference"));
        support.givenNoPriorActivity().when(part(null, "S1", null, DAY)).expectException(refusedFor("/planId missing"));
        support.givenNoPriorActivity()
                .when(part(null, null, null, BEGINNING.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void isScheduledOnceWhateverTheDay() {
        support.given(scheduled(DAY))
                .when(part(null, null, null, DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void isHeldAsOftenAsItIsEachTimeOnceAndUntilItIsCancelled() {
        support.given(scheduled(DAY)).when(hold("one", STARTS)).expectEvents(held("one", STARTS));
        support.given(scheduled(DAY), held("one", STARTS))
                .when(hold("one", STARTS.minusDays(1)))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        support.given(scheduled(DAY))
                .when(hold("one", DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        support.given(scheduled(DAY), new SupportCancelled("x1", "Closed", ENDS))
                .when(hold("one", ENDS))
                .expectException(refusedWith(RefusalCode.ENDED));
        support.given(scheduled(DAY), new SupportCancelled("x1", "Closed", ENDS))
                .when(hold("one", ENDS.minusDays(1)))
                .expectEvents(held("one", ENDS.minusDays(1)));
        support.given(scheduled(DAY))
                .when(new HoldSupport(
                        "x1", "one", null, null, List.of(new Came("EDUCATOR", 3), new Came("EDUCATOR", 4)), STARTS))
                .expectException(refusedFor("/attended not-valid"));
    }

    @Test
    void isCancelledOnce() {
        support.given(scheduled(DAY))
                .when(new CancelSupport("x1", "Closed", ENDS))
                .expectEvents(new SupportCancelled("x1", "Closed", ENDS));
        support.given(scheduled(DAY), new SupportCancelled("x1", "Closed", ENDS))
                .when(new CancelSupport("x1", "Closed", ENDS.plusDays(1)))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void isRatedWhenSomeOfItWasHeld() {
        support.given(scheduled(DAY), held("one", STARTS))
                .when(rate(QualitySource.PARTICIPANTS, 80, 5, STARTS))
                .expectEvents(new SupportRated(
                        "x1",
                        "rated",
                        QualitySource.PARTICIPANTS,
                        80,
                        5,
                        List.of(QualityFeature.SUSTAINED, QualityFeature.COLLABORATIVE),
                        List.of(),
                        STARTS));
        support.given(scheduled(DAY), held("one", STARTS))
                .when(rate(QualitySource.OBSERVER, 80, null, STARTS.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void aFigureOfThoseItWasForIsOfSoManyThatItTellsOfNobody() {
        support.given(scheduled(DAY), held("one", STARTS))
                .when(rate(QualitySource.PARTICIPANTS, 80, 4, STARTS))
                .expectException(refusedWith(RefusalCode.TOO_FEW_PEOPLE));
        support.given(scheduled(DAY), held("one", STARTS))
                .when(rate(QualitySource.PARTICIPANTS, 80, null, STARTS))
                .expectException(refusedFor("/answers missing"));
    }

    @Test
    void aRatingSaysSomethingAndDoesNotContradictItself() {
        support.given(scheduled(DAY), held("one", STARTS))
                .when(new RateSupport("x1", "rated", QualitySource.PROVIDER, null, null, List.of(), List.of(), STARTS))
                .expectException(refusedFor("/percent missing"));
        support.given(scheduled(DAY), held("one", STARTS))
                .when(new RateSupport(
                        "x1",
                        "rated",
                        QualitySource.PROVIDER,
                        null,
                        null,
                        List.of(QualityFeature.SUSTAINED),
                        List.of(QualityFeature.SUSTAINED),
                        STARTS))
                .expectException(refusedFor("/lacking not-valid"));
    }

    private static ScheduleSupport schedule(
            List<String> groups,
            List<String> teams,
            List<String> resources,
            LocalDate starts,
            @Nullable LocalDate ends,
            LocalDate day) {
        return new ScheduleSupport(
                "x1",
                "s1",
                TITLE,
                SupportKind.LEARNING,
                "DATA_USE",
                "MTSS",
                null,
                null,
                null,
                List.of(StepTag.TRUST),
                groups,
                teams,
                20,
                starts,
                ends,
                4,
                360,
                true,
                "Regional center",
                resources,
                day);
    }

    private static ScheduleSupport part(
            @Nullable String plan, @Nullable String step, @Nullable String cycle, LocalDate day) {
        return new ScheduleSupport(
                "x1",
                "s1",
                TITLE,
                SupportKind.ASSISTANCE,
                null,
                null,
                plan,
                step,
                cycle,
                List.of(),
                List.of("EDUCATOR"),
                List.of(),
                null,
                STARTS,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                day);
    }

    private static SupportScheduled scheduled(LocalDate day) {
        return new SupportScheduled(
                "x1",
                "s1",
                new SupportTerms(
                        TITLE,
                        SupportKind.LEARNING,
                        "DATA_USE",
                        "MTSS",
                        null,
                        null,
                        null,
                        List.of(StepTag.TRUST),
                        List.of("EDUCATOR"),
                        List.of("t1"),
                        20,
                        STARTS,
                        ENDS,
                        4,
                        360,
                        true,
                        "Regional center",
                        List.of("r1")),
                List.of(),
                day);
    }

    private static HoldSupport hold(String session, LocalDate day) {
        return new HoldSupport("x1", session, 90, SessionMode.VIDEO, List.of(new Came("EDUCATOR", 12)), day);
    }

    private static SupportHeld held(String session, LocalDate day) {
        return new SupportHeld("x1", session, 90, SessionMode.VIDEO, List.of(new HeadCount("EDUCATOR", 12)), day);
    }

    private static RateSupport rate(
            QualitySource source, @Nullable Integer percent, @Nullable Integer answers, LocalDate day) {
        return new RateSupport(
                "x1",
                "rated",
                source,
                percent,
                answers,
                List.of(QualityFeature.COLLABORATIVE, QualityFeature.SUSTAINED, QualityFeature.COLLABORATIVE),
                List.of(),
                day);
    }

    private static LibraryResourceAdded resource(String id, String unit) {
        return new LibraryResourceAdded(
                id, unit, Map.of("en", "Reading"), "READING", List.of(), null, List.of(), null, BEGINNING);
    }

    private static TeamFormed team(String id, TeamLevel level) {
        return new TeamFormed(id, "s1", level, "Team", null, List.of(TeamPurpose.IMPLEMENTATION), BEGINNING);
    }
}
