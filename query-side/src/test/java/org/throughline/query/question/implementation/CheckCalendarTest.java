package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.CheckCadence;
import org.throughline.events.ground.rulebook.CheckCadence.Goal;
import org.throughline.events.ground.rulebook.CheckCadence.Meetings;
import org.throughline.events.ground.rulebook.CheckCadence.Until;
import org.throughline.events.ground.rulebook.CheckCadence.Window;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.implementation.ChecksDueAnswer.Dated;
import org.throughline.query.question.implementation.ChecksDueAnswer.Due;
import org.throughline.query.question.implementation.ChecksDueAnswer.State;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

/** The published cadences, window by window. */
class CheckCalendarTest {

    private static final Window FALL = new Window("fall", "09-15", "11-30", List.of());
    private static final Window WINTER = new Window("winter", "12-15", "01-31", List.of());
    private static final Window SPRING = new Window("spring", "04-15", "06-10", List.of());
    private static final List<String> TIERS = List.of("tier-1", "tier-2", "tier-3");

    /** Fall, winter and spring until tier 1 reaches 70 %, then each spring. */
    private static final CheckCadence WISCONSIN = cadence(
            null, new Until(List.of(new Goal("tier-1", new BigDecimal("70"))), 1, "spring"), FALL, WINTER, SPRING);
    /** 70 % at tier 1 and 80 % at tiers 2 and 3 three times in a row, then yearly. */
    private static final CheckCadence MIDWEST = cadence(
            null,
            new Until(
                    List.of(
                            new Goal("tier-1", new BigDecimal("70")),
                            new Goal("tier-2", new BigDecimal("80")),
                            new Goal("tier-3", new BigDecimal("80"))),
                    3,
                    "spring"),
            FALL,
            WINTER,
            SPRING);
    /** At the start of the year, then after every fourth meeting; once at criterion three times in a row, yearly. */
    private static final CheckCadence MEETINGS =
            cadence(new Meetings(4, TeamLevel.SCHOOL), new Until(List.of(new Goal("tier-1", null)), 3, "fall"), FALL);
    /** Two windows a year, as a capacity assessment has them. */
    private static final CheckCadence TWICE = cadence(
            null,
            null,
            new Window("summer", "08-01", "09-30", List.of()),
            new Window("midyear", "01-01", "02-28", List.of()));

    @Test
    void isDueWithinAWindowAndOverdueFromTheDayBehindIt() {
        assertThat(due(WISCONSIN, "2019-09-14")).returns(State.NOT_YET, Due::state);
        assertThat(due(WISCONSIN, "2019-09-15"))
                .returns(State.DUE, Due::state)
                .returns(dated("fall", "2019-09-15", "2019-11-30"), Due::window);
        assertThat(due(WISCONSIN, "2019-11-30")).returns(State.DUE, Due::state);
        assertThat(due(WISCONSIN, "2019-12-01"))
                .returns(State.OVERDUE, Due::state)
                .returns(LocalDate.parse("2019-12-01"), Due::overdueSince)
                .returns(dated("winter", "2019-12-15", "2020-01-31"), Due::next);
    }

    @Test
    void staysOverdueSinceTheFirstWindowThatPassedUntilThereIsACheck() {
        assertThat(due(WISCONSIN, "2020-05-01"))
                .returns(State.OVERDUE, Due::state)
                .returns(LocalDate.parse("2019-12-01"), Due::overdueSince);
        assertThat(due(WISCONSIN, "2020-05-01", below("2020-02-20")))
                .returns(State.DUE, Due::state)
                .returns(dated("spring", "2020-04-15", "2020-06-10"), Due::window);
        assertThat(due(WISCONSIN, "2020-04-14", below("2020-02-20"))).returns(State.UP_TO_DATE, Due::state);
    }

    @Test
    void aCheckBeforeAWindowDoesNotCountForIt() {
        assertThat(due(WISCONSIN, "2019-12-01", below("2019-09-14"))).returns(State.OVERDUE, Due::state);
        assertThat(due(WISCONSIN, "2019-12-01", below("2019-09-15"))).returns(State.UP_TO_DATE, Due::state);
    }

    @Test
    void isYearlyInSpringOnceTierOneReachedIts70Percent() {
        FidelityCheckRecorded fall = made("2019-10-01", 70, null, null);
        Due due = due(WISCONSIN, "2020-02-10", fall);
        assertThat(due)
                .returns(State.UP_TO_DATE, Due::state)
                .returns(LocalDate.parse("2019-10-01"), Due::yearlySince)
                .returns(dated("spring", "2020-04-15", "2020-06-10"), Due::next);
        assertThat(due(WISCONSIN, "2020-02-10", made("2019-10-01", 69, null, null)))
                .returns(State.OVERDUE, Due::state)
                .returns(null, Due::yearlySince);
        assertThat(due(WISCONSIN, "2020-06-11", fall)).returns(LocalDate.parse("2020-06-11"), Due::overdueSince);
    }

    @Test
    void isAskedInEveryWindowAgainOnceTheRowEnds() {
        Due due = due(WISCONSIN, "2020-12-01", made("2019-10-01", 75, null, null), below("2020-05-01"));
        assertThat(due).returns(State.OVERDUE, Due::state).returns(null, Due::yearlySince);
    }

    @Test
    void everyTierHasARowOfItsOwn() {
        List<FidelityCheckRecorded> checks = new ArrayList<>(List.of(
                made("2019-10-01", 70, 80, 80),
                made("2020-01-05", 70, null, null),
                made("2020-05-01", 70, 80, 80),
                made("2020-10-01", 70, 80, 80)));
        assertThat(due(MIDWEST, "2020-11-01", checks)).returns(LocalDate.parse("2020-10-01"), Due::yearlySince);
        checks.set(3, made("2020-10-01", 70, 80, 79));
        assertThat(due(MIDWEST, "2020-11-01", checks)).returns(null, Due::yearlySince);
    }

    @Test
    void isDueAfterTheFourthMeetingAndOverdueFromTheFifth() {
        assertThat(meeting("2020-02-10", "2019-11-05", "2019-12-03", "2020-01-07", "2020-02-11"))
                .returns(State.UP_TO_DATE, Due::state);
        assertThat(meeting("2020-02-11", "2019-11-05", "2019-12-03", "2020-01-07", "2020-02-11"))
                .returns(State.DUE, Due::state)
                .returns(new Dated(null, LocalDate.parse("2020-02-11"), null, List.of()), Due::window);
        assertThat(meeting("2020-03-10", "2019-11-05", "2019-12-03", "2020-01-07", "2020-02-11", "2020-03-10"))
                .returns(State.OVERDUE, Due::state)
                .returns(LocalDate.parse("2020-03-10"), Due::overdueSince);
        assertThat(meeting("2020-03-10", "2019-10-01", "2019-12-03", "2020-01-07", "2020-02-11"))
                .as("a meeting on the day of the check was before it")
                .returns(State.UP_TO_DATE, Due::state);
    }

    @Test
    void noMeetingMakesACheckDueWhereOneAYearIsEnough() {
        FidelityCheckRecorded[] met = {
            made("2019-05-01", 70, null, null), made("2019-09-20", 70, null, null), made("2020-09-20", 70, null, null)
        };
        List<LocalDate> meetings = Stream.of("2020-10-06", "2020-11-03", "2020-12-01", "2021-01-05", "2021-02-02")
                .map(LocalDate::parse)
                .toList();
        assertThat(due(MEETINGS, "2021-03-01", meetings, List.of(met)))
                .returns(State.UP_TO_DATE, Due::state)
                .returns(LocalDate.parse("2020-09-20"), Due::yearlySince);
    }

    @Test
    void windowsComeYearByYearWhicheverMonthTheYearBeginsIn() {
        assertThat(due(TWICE, "2020-02-28", below("2019-08-20")))
                .returns(State.DUE, Due::state)
                .returns(dated("midyear", "2020-01-01", "2020-02-28"), Due::window);
        assertThat(due(TWICE, "2020-02-28", below("2019-08-20"), below("2020-01-10")))
                .returns(State.UP_TO_DATE, Due::state)
                .returns(dated("summer", "2020-08-01", "2020-09-30"), Due::next);
    }

    @Test
    void aWindowAsksForItsSections() {
        CheckCadence closing = cadence(null, null, new Window("spring", "04-15", "06-10", TIERS));
        assertThat(due(closing, "2020-06-11", made("2020-05-01", 70, 70, null))).returns(State.OVERDUE, Due::state);
        assertThat(due(closing, "2020-06-11", made("2020-05-01", 70, 70, null), made("2020-05-20", null, null, 10)))
                .returns(State.UP_TO_DATE, Due::state);
    }

    @Test
    void tellsWhatOfTheBaselineIsMissing() {
        assertThat(due(WISCONSIN, "2019-09-20").baselineMissing()).isEqualTo(TIERS);
        assertThat(due(WISCONSIN, "2020-09-20", made("2019-10-01", 70, null, 5)).baselineMissing())
                .containsExactly("tier-2");
    }

    @Test
    void aSchoolYearWithoutACheckIsUnknown() {
        assertThat(due(WISCONSIN, "2022-09-20", made("2019-10-01", 70, null, null), below("2021-09-20"))
                        .unknownYears())
                .as("also of years before the cadence")
                .containsExactly(
                        LocalDate.parse("2017-07-01"), LocalDate.parse("2018-07-01"), LocalDate.parse("2020-07-01"));
        assertThat(due(WISCONSIN, "2018-06-30").unknownYears()).isEmpty();
    }

    private static Due meeting(String day, String... held) {
        return due(MEETINGS, day, Arrays.stream(held).map(LocalDate::parse).toList(), List.of(below("2019-10-01")));
    }

    /** A school that came into the district in December 2019 is asked for nothing of its fall. */
    @Test
    void asksOnlyWhatEndsWhereTheRulebookBinds() {
        LocalDate came = LocalDate.parse("2019-12-15");
        assertThat(due(WISCONSIN, "2020-02-15", List.of(), List.of(), then -> !then.isBefore(came)))
                .returns(LocalDate.parse("2020-02-01"), Due::overdueSince);
        assertThat(due(
                        MEETINGS,
                        "2019-12-20",
                        Stream.of("2019-10-02", "2019-10-09", "2019-10-16", "2019-12-18")
                                .map(LocalDate::parse)
                                .toList(),
                        List.of(),
                        then -> !then.isBefore(came)))
                .returns(State.NOT_YET, Due::state);
    }

    private static FidelityCheckRecorded below(String day) {
        return made(day, 50, null, null);
    }

    private static FidelityCheckRecorded made(
            String day, @Nullable Integer one, @Nullable Integer two, @Nullable Integer three) {
        Map<String, Integer> points = new HashMap<>();
        if (one != null) {
            points.put("tier-1", one);
        }
        if (two != null) {
            points.put("tier-2", two);
        }
        if (three != null) {
            points.put("tier-3", three);
        }
        return MadeChecks.made(day, points);
    }

    private static Due due(CheckCadence cadence, String day, FidelityCheckRecorded... checks) {
        return due(cadence, day, List.of(), List.of(checks));
    }

    private static Due due(CheckCadence cadence, String day, List<FidelityCheckRecorded> checks) {
        return due(cadence, day, List.of(), checks);
    }

    private static Due due(
            CheckCadence cadence, String day, List<LocalDate> meetings, List<FidelityCheckRecorded> checks) {
        return due(cadence, day, meetings, checks, then -> true);
    }

    private static Due due(
            CheckCadence cadence,
            String day,
            List<LocalDate> meetings,
            List<FidelityCheckRecorded> checks,
            Predicate<LocalDate> binds) {
        List<FidelityState> made =
                checks.stream().map(check -> MadeChecks.told(check)).toList();
        return new CheckCalendar(
                        new CheckedPractice("s1", "PBIS", "tfi"),
                        cadence,
                        LocalDate.parse("2018-05-01"),
                        LocalDate.parse("2019-08-15"),
                        binds,
                        made,
                        meetings,
                        new SchoolYears(MonthDay.of(7, 1)),
                        LocalDate.parse(day))
                .told();
    }

    private static Dated dated(String code, String from, String to) {
        return new Dated(code, LocalDate.parse(from), LocalDate.parse(to), List.of());
    }

    private static CheckCadence cadence(@Nullable Meetings meetings, @Nullable Until until, Window... windows) {
        return new CheckCadence(List.of(OrganizationKind.SCHOOL), List.of(windows), meetings, until, TIERS);
    }
}
