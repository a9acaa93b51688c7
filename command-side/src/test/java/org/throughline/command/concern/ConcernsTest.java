package org.throughline.command.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.concern.ConcernWorld.FALL_2017;
import static org.throughline.command.concern.ConcernWorld.FALL_2018;
import static org.throughline.command.concern.ConcernWorld.concerns;
import static org.throughline.command.concern.ConcernWorld.formed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.Evidence;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaAdded;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.Step;
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.AgendaItem.Link;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamReparented;
import org.throughline.events.teams.team.TeamPurpose;

/** What a district may ask of facts, one question after the other. */
class ConcernsTest {

    private static final ActionPlanDrafted DISTRICT_PLAN = plan("dp", "d1", "dlt", "DG", "DS");
    private static final ActionPlanDrafted SCHOOL_PLAN = plan("sp", "s1", "slt", "G", "S");

    @ParameterizedTest
    @CsvSource({
        // of the school's own plan, and of the district's
        "GOAL, G", "STEP, S", "GOAL, DG", "STEP, DS",
        "FOCUS_AREA, READING", "INDICATOR, tfi", "OTHER_MISSION,", "NONE,"
    })
    void anAgendaNamesWhatIsThere(Link link, @Nullable String ref) {
        assertThat(meeting(link, ref)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GOAL, G9", "STEP, S9", "GOAL,", "STEP,", "INDICATOR,", "FOCUS_AREA,", "FOCUS_AREA, WRITING"})
    void whatIsNotThereIsAConcern(Link link, @Nullable String ref) {
        assertThat(meeting(link, ref)).containsExactly("REFERENCES_ARE_THERE");
    }

    @Test
    void plansOfSchoolsAreNotThereForTheDistrict() {
        MeetingHeld held = held(Link.STEP, "S", "d1");
        assertThat(concerns(held, "d1", SCHOOL_PLAN)).containsExactly("REFERENCES_ARE_THERE");
    }

    private static List<String> meeting(Link link, @Nullable String ref) {
        return concerns(
                held(link, ref, "s1"),
                "s1",
                DISTRICT_PLAN,
                SCHOOL_PLAN,
                new FocusAreaAdded(
                        "d1", "READING", Map.of("en", "Reading"), "why", FocusLinks.NONE, 6, List.of(), FALL_2017));
    }

    private static MeetingHeld held(Link link, @Nullable String ref, String unit) {
        return new MeetingHeld(
                "m",
                unit,
                "slt",
                List.of(new AgendaItem("What", link, ref)),
                Map.of(),
                List.of(),
                List.of(),
                FALL_2018);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/plans/dp", "/api/plans/dp/history", "https://example.org/x", "/minutes/4"})
    void evidenceLinksToWhatIsRecordedOrIsNotOurs(String link) {
        assertThat(concerns(restingOn(link), "s1", DISTRICT_PLAN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/plans/nothing", "/api/meetings/dp"})
    void evidenceThatIsNotRecordedIsAConcern(String link) {
        assertThat(concerns(restingOn(link), "s1", DISTRICT_PLAN)).containsExactly("REFERENCES_ARE_THERE");
    }

    private static ActionPlanAdopted restingOn(String link) {
        return new ActionPlanAdopted("sp", List.of("pat"), List.of(new Evidence("What", link)), FALL_2018);
    }

    private static ActionPlanDrafted plan(String id, String unit, String team, String goal, String step) {
        return new ActionPlanDrafted(
                id,
                unit,
                team,
                Map.of("en", "Plan"),
                List.of(new Goal(goal, Map.of("en", "Goal"))),
                List.of(),
                List.of(new Step(step, Map.of("en", "Step"), null, List.of())),
                List.of(),
                List.of(),
                FALL_2017);
    }

    @ParameterizedTest(name = "{0} with {1} of 10")
    @CsvSource({"READY, 5", "READY, 10", "NOT_READY, 7", "NOT_READY, 0", "PARTLY, 0", "PARTLY, 10", "NOT_READY,"})
    void aFindingThatItsPointsBear(Finding finding, @Nullable Integer points) {
        assertThat(concerns(assessed(finding, points), "s1")).isEmpty();
    }

    @ParameterizedTest(name = "{0} with {1} of 10")
    @CsvSource({"READY, 0", "READY, 4", "NOT_READY, 8", "NOT_READY, 9", "READY,"})
    void aFindingThatContradictsItsPoints(Finding finding, @Nullable Integer points) {
        assertThat(concerns(assessed(finding, points), "s1")).containsExactly("READINESS_FITS_ITS_SCORE");
    }

    @Test
    void contradictionsAreJudgedByTheNumbersOfTheDistrict() {
        LimitSet strict = new LimitSet("d1", Limit.READY_FROM_PERCENT, 90, "why", FALL_2017);
        assertThat(concerns(assessed(Finding.READY, 8), "s1", strict)).containsExactly("READINESS_FITS_ITS_SCORE");
        assertThat(concerns(assessed(Finding.READY, 9), "s1", strict)).isEmpty();
    }

    private static ReadinessAssessed assessed(Finding finding, @Nullable Integer points) {
        return new ReadinessAssessed(
                "r",
                "s1",
                "PBIS",
                List.of(new Dimension("FIT", points, 10), new Dimension("MONEY", null, 90)),
                List.of(),
                finding,
                List.of(),
                List.of(),
                FALL_2018);
    }

    @ParameterizedTest
    @CsvSource({"SHARED, pat cora", "TOP_DOWN, pat", "CONSULTED, ''", "DELEGATED, pat"})
    void decisionsAreWhatTheyAreSaidToBe(DecisionStyle style, String deciders) {
        assertThat(concerns(decided(style, deciders), "s1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pat", "pat pat"})
    void aSharedDecisionNamesSeveral(String deciders) {
        assertThat(concerns(decided(DecisionStyle.SHARED, deciders), "s1"))
                .containsExactly("SHARED_DECISIONS_HAVE_SEVERAL_DECIDERS");
    }

    private static DecisionRecorded decided(DecisionStyle style, String deciders) {
        List<String> named =
                Stream.of(deciders.split(" ")).filter(one -> !one.isEmpty()).toList();
        Account account = new Account(
                "What", null, style, null, named, List.of(), List.of(), List.of(), List.of(), null, null, null);
        return new DecisionRecorded("x", "s1", null, account, List.of(), List.of(), FALL_2018);
    }

    @ParameterizedTest
    @CsvSource({"FOCUS_LIMIT, 7", "FOCUS_ADVICE, 7", "ATTENDANCE_PERCENT, 79", "FULL_CHECK_MONTHS, 13"})
    void aLimitBeyondItsSourceHasSomebodyWhoStandsForIt(Limit limit, int number) {
        assertThat(concerns(new LimitSet("d1", limit, number, "why", FALL_2018), "d1"))
                .containsExactly("LIMITS_STAY_WITHIN_SOURCES");
        assertThat(concerns(new LimitSet("d1", limit, number, "why", "sue", List.of(), FALL_2018), "d1"))
                .isEmpty();
        assertThat(concerns(new LimitSet("d1", limit, number, "why", "ghost", List.of(), FALL_2018), "d1"))
                .containsExactly("PEOPLE_HOLD_THEIR_SEATS");
    }

    @Test
    void noUsualNumberIsBeyondItsSource() {
        assertThat(Arrays.stream(Limit.values()).filter(limit -> limit.isBeyondSource(limit.usual())))
                .isEmpty();
        assertThat(Arrays.stream(Limit.values())
                        .flatMap(limit ->
                                concerns(new LimitSet("d1", limit, limit.usual(), "why", FALL_2018), "d1").stream()))
                .isEmpty();
    }

    @Test
    void aUnitThatMovesLeavesItsTeams() {
        TeamReparented linked = new TeamReparented("slt", "dlt", "linked", FALL_2017);
        assertThat(concerns(moved("s1", "d2", FALL_2018), "s1", linked)).containsExactly("TEAMS_STAND_IN_LINE");
        // nobody stood above it, or the team above is of where it moves to
        assertThat(concerns(moved("s1", "d2", FALL_2018), "s1")).isEmpty();
        TeamFormed there = formed("there", "d2", TeamLevel.DISTRICT);
        assertThat(concerns(
                        moved("s1", "d2", FALL_2018), "s1", there, new TeamReparented("slt", "there", "r", FALL_2017)))
                .isEmpty();
    }

    @Test
    void aTeamUnderOneOfItsOwnUnitMovesWithIt() {
        TeamFormed grade = new TeamFormed(
                "grade", "s1", TeamLevel.GRADE, "Grade", "slt", List.of(TeamPurpose.IMPLEMENTATION), FALL_2017);
        assertThat(concerns(moved("s1", "d2", FALL_2018), "s1", grade)).isEmpty();
    }

    private static OrganizationReparented moved(String unit, String parent, LocalDate day) {
        return new OrganizationReparented(unit, parent, "why", day);
    }

    @Test
    void nothingIsAskedOfWhatADistrictLetGoOf() {
        assertThat(concerns(
                        held(Link.STEP, "S9", "s1"), "s1", ConcernWorld.held(Policy.REFERENCES_ARE_THERE, Mode.OFF)))
                .isEmpty();
    }
}
