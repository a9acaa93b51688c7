package org.throughline.query.question.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.teams.team.InclusionEvent.MemberOriented;
import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.events.teams.team.Responsibility;
import org.throughline.events.teams.team.TeamArea;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.events.teams.team.TeamworkEvent.CharterAdopted;
import org.throughline.events.teams.team.TeamworkEvent.DutyAssigned;
import org.throughline.events.teams.team.TeamworkEvent.DutyReleased;
import org.throughline.query.EffectiveFold;
import org.throughline.query.Told;
import org.throughline.query.question.teams.CompositionAnswer.Anchoring;
import org.throughline.query.question.teams.CompositionAnswer.Demand;
import org.throughline.query.question.teams.CompositionAnswer.GroupCoverage;
import org.throughline.query.question.teams.CompositionAnswer.Oriented;
import org.throughline.query.question.teams.CompositionAnswer.SchoolYear;
import org.throughline.query.question.teams.CompositionAnswer.TeamComposition;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.ground.rulebook.RulebookState.Strictness;
import org.throughline.query.subject.ground.rulebook.RulebookState.Threshold;
import org.throughline.query.subject.teams.team.Stretch;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.tree.TeamEnds;

class CompositionTest {

    private static final LocalDate SEPTEMBER = LocalDate.parse("2017-09-01");
    private static final LocalDate OCTOBER = LocalDate.parse("2017-10-01");
    private static final LocalDate NOVEMBER = LocalDate.parse("2017-11-01");
    private static final LocalDate NEXT_FALL = LocalDate.parse("2018-09-01");
    private static final RulebookState USUAL = RulebookState.usual("d1");

    @Test
    void saysSinceWhenAGroupIsMissingAndForHowManyDays() {
        GroupCoverage learners = group("S0", "LEARNER", on(OCTOBER, district()));
        assertThat(learners)
                .returns(Demand.REQUIRED, GroupCoverage::demand)
                .returns(0, GroupCoverage::people)
                .returns(SEPTEMBER, GroupCoverage::missingSince)
                .returns(31L, GroupCoverage::gapDays);
    }

    @Test
    void keepsAGapThatWasClosed() {
        GroupCoverage learners = group("S0", "LEARNER", on(NOVEMBER, district(), appointed("a", "LEARNER", OCTOBER)));
        assertThat(learners)
                .returns(List.of("a"), GroupCoverage::members)
                .returns(null, GroupCoverage::missingSince)
                .returns(List.of(new Stretch(SEPTEMBER, OCTOBER, 30)), GroupCoverage::gaps);
    }

    @Test
    void opensAGapOnTheFirstDayWithoutTheLastOfAGroup() {
        GroupCoverage families = group(
                "S0",
                "FAMILY",
                on(
                        NOVEMBER,
                        district(),
                        appointed("a", "PARENT", SEPTEMBER),
                        appointed("b", "FAMILY", SEPTEMBER),
                        new MemberRetired("dlt", "b", null, SEPTEMBER.plusDays(9)),
                        new MemberRetired("dlt", "a", null, OCTOBER)));
        assertThat(families.gaps()).containsExactly(new Stretch(OCTOBER, null, 32));
    }

    @Test
    void countsFamiliesAndLearnersApart() {
        TeamComposition team = on(NOVEMBER, district(), appointed("a", "PARENT", SEPTEMBER));
        assertThat(group("S0", "FAMILY", team).people()).isEqualTo(1);
        assertThat(group("S0", "LEARNER", team).people()).isZero();
    }

    @Test
    void asksForTheBoardAtTheDistrictAndNotAtASchool() {
        assertThat(group("S0", "BOARD", on(OCTOBER, district())).demand()).isEqualTo(Demand.REQUIRED);
        GroupCoverage atSchool = group("S0", "BOARD", on(OCTOBER, formed(TeamLevel.SCHOOL)));
        assertThat(atSchool.demand()).isEqualTo(Demand.OPTIONAL);
        assertThat(atSchool.gaps()).isEmpty();
    }

    @Test
    void coversAnAreaWithItsOwnTeacherLeadersOnly() {
        TeamComposition team = on(
                NOVEMBER,
                district(),
                new MemberAppointed("dlt", "a", "TEACHER_LEADER", null, TeamArea.SPECIAL_ED, SEPTEMBER),
                appointed("b", "TEACHER_LEADER_REGULAR_ED", SEPTEMBER));
        assertThat(group("S1", "TEACHER_LEADER_SPECIAL_ED", team).members()).containsExactly("a");
        assertThat(group("S1", "TEACHER_LEADER_REGULAR_ED", team).members()).containsExactly("b");
        assertThat(group("S1", "TEACHER_LEADER_STUDENT_SERVICES", team).missingSince())
                .isEqualTo(SEPTEMBER);
    }

    @Test
    void takesWhereSomebodyComesFromFromTheirAppointmentBeforeTheRole() {
        TeamComposition team = on(
                NOVEMBER,
                district(),
                appointed("a", "PARENT", SEPTEMBER),
                new MemberAppointed("dlt", "b", "COACH", MemberOrigin.EXTERNAL, null, SEPTEMBER),
                appointed("c", "COACH", SEPTEMBER));
        assertThat(group("S2", "EXTERNAL", team).members()).containsExactly("a", "b");
        assertThat(group("S2", "INTERNAL", team).members()).containsExactly("c");
    }

    @Test
    void letsARoleOfTheTeamsOwnBeAndSaysSo() {
        TeamComposition team = on(NOVEMBER, district(), appointed("a", "BUS_DRIVER", SEPTEMBER));
        assertThat(team.unmapped()).containsExactly("BUS_DRIVER");
        assertThat(team.seats().getFirst().origin()).isNull();
    }

    @Test
    void asksNothingOfADistrictOnDaysOnWhichItDoesNotGoByAProfile() {
        RulebookState rules = new RulebookState(
                "d1",
                List.of(new Strictness(
                        Policy.TEAMS_HAVE_SIX_GROUPS, Mode.OFF, OCTOBER, null, "not ours", null, List.of())),
                List.of(),
                List.of());
        GroupCoverage learners = group("S0", "LEARNER", composed(NOVEMBER, rules, told(district())));
        assertThat(learners.demand()).isEqualTo(Demand.NOT_ASKED);
        assertThat(learners.gaps()).containsExactly(new Stretch(SEPTEMBER, OCTOBER, 30));
    }

    @Test
    void demandsNothingOfOneTeachersOwnPractice() {
        TeamComposition practice = on(NOVEMBER, formed(TeamLevel.TEACHER));
        assertThat(practice.operational()).isNull();
        assertThat(practice.minimum().people()).isNull();
        assertThat(practice.coverage())
                .flatExtracting(coverage -> coverage.groups())
                .allSatisfy(group -> assertThat(group.demand()).isEqualTo(Demand.NOT_APPLICABLE))
                .allSatisfy(group -> assertThat(group.gaps()).isEmpty());
    }

    @Test
    void asksAboutATeamNoLongerThanItWasThere() {
        TeamComposition team = on(NEXT_FALL, district(), new TeamDissolved("dlt", "reason", OCTOBER));
        GroupCoverage learners = group("S0", "LEARNER", team);
        assertThat(learners.gaps()).containsExactly(new Stretch(SEPTEMBER, OCTOBER, 30));
        assertThat(learners.missingSince()).isNull();
        assertThat(learners.demand()).isEqualTo(Demand.NOT_APPLICABLE);
    }

    @Test
    void isRightBeforeAndAfterALateEntry() {
        MemberAppointed late = appointed("a", "LEARNER", SEPTEMBER);
        assertThat(group("S0", "LEARNER", composed(NOVEMBER, USUAL, recorded(district())))
                        .missingSince())
                .as("known before")
                .isEqualTo(SEPTEMBER);
        assertThat(group(
                                "S0",
                                "LEARNER",
                                composed(
                                        NOVEMBER,
                                        USUAL,
                                        recorded(district(), new MemberRetired("dlt", "a", null, OCTOBER), late)))
                        .gaps())
                .as("known after")
                .containsExactly(new Stretch(OCTOBER, null, 32));
    }

    @Test
    void countsDaysWithFewerThanTheMinimumOfTheDay() {
        RulebookState rules = new RulebookState(
                "d1",
                List.of(),
                List.of(new Threshold(Limit.TEAM_MINIMUM, 2, OCTOBER, null, "small district", null, List.of())),
                List.of());
        TeamState team =
                told(district(), appointed("a", "COACH", SEPTEMBER), appointed("b", "PARENT", SEPTEMBER.plusDays(10)));
        assertThat(composed(NOVEMBER, rules, team).minimum())
                .returns(2, CompositionAnswer.Minimum::people)
                .returns(List.of(new Stretch(SEPTEMBER, OCTOBER, 30)), CompositionAnswer.Minimum::below);
    }

    @Test
    void countsPeopleAndNotTheirRoles() {
        TeamComposition team = on(
                NOVEMBER,
                district(),
                appointed("a", "COACH", SEPTEMBER),
                appointed("a", "PARENT", SEPTEMBER),
                appointed("b", "PARENT", SEPTEMBER),
                appointed("c", "PARENT", SEPTEMBER));
        assertThat(team.minimum().below()).isEmpty();
        assertThat(group("S0", "FAMILY", team).people()).isEqualTo(3);
    }

    @Test
    void tellsWhoCameAndWentInEachSchoolYear() {
        TeamComposition team = on(
                NEXT_FALL,
                district(),
                appointed("a", "COACH", SEPTEMBER),
                appointed("b", "PARENT", SEPTEMBER),
                appointed("c", "PARENT", OCTOBER),
                new MemberRoleChanged("dlt", "a", "COACH", "PRINCIPAL", null, NOVEMBER),
                new MemberRetired("dlt", "b", null, LocalDate.parse("2018-07-01")));
        assertThat(team.turnover())
                .containsExactly(new SchoolYear("2017-18", 2, 1, 1, 0.0), new SchoolYear("2018-19", 2, 0, 0, 0.0));
    }

    @Test
    void doesNotKnowTheShareReplacedWhereNobodyWasThereAtTheStart() {
        assertThat(on(NOVEMBER, district()).turnover()).containsExactly(new SchoolYear("2017-18", 0, 0, 0, null));
    }

    @Test
    void tellsWhichDutyHadNoOwnerAndWhen() {
        TeamComposition team = on(
                NOVEMBER,
                district(),
                appointed("a", "COACH", SEPTEMBER),
                charter("DATA", "VOICE"),
                new DutyAssigned("dlt", "DATA", "a", OCTOBER));
        assertThat(duties(team).withoutOwner())
                .extracting(CompositionAnswer.Unowned::duty, CompositionAnswer.Unowned::stretch)
                .containsExactly(
                        tuple("DATA", new Stretch(SEPTEMBER, OCTOBER, 30)),
                        tuple("VOICE", new Stretch(SEPTEMBER, null, 62)));
    }

    @Test
    void saysHowMuchOfTheWorkOnePersonHas() {
        TeamComposition team = on(
                NOVEMBER,
                district(),
                appointed("a", "COACH", SEPTEMBER),
                appointed("b", "COACH", SEPTEMBER),
                charter("DATA", "VOICE", "BOARD", "REPORT"),
                new DutyAssigned("dlt", "DATA", "a", OCTOBER),
                new DutyAssigned("dlt", "VOICE", "a", OCTOBER),
                new DutyAssigned("dlt", "BOARD", "b", OCTOBER));
        assertThat(duties(team))
                .returns(4, CompositionAnswer.Duties::all)
                .returns(3, CompositionAnswer.Duties::owned)
                .returns(2.0 / 3, CompositionAnswer.Duties::largestShare)
                .returns(List.of("a"), CompositionAnswer.Duties::heldBy);
    }

    @Test
    void tellsWhoHasWhichDutyAndWhoLeftOneBehind() {
        TeamEvent[] history = {
            district(),
            appointed("a", "COACH", SEPTEMBER),
            appointed("b", "COACH", SEPTEMBER),
            charter("DATA", "VOICE", "BOARD"),
            new DutyAssigned("dlt", "DATA", "a", SEPTEMBER),
            new DutyAssigned("dlt", "VOICE", "b", SEPTEMBER),
            new DutyAssigned("dlt", "BOARD", "b", SEPTEMBER),
            new DutyReleased("dlt", "BOARD", "b", "Too much", OCTOBER),
            new MemberRetired("dlt", "a", null, OCTOBER)
        };
        assertThat(duties(on(SEPTEMBER, history)).held())
                .extracting(CompositionAnswer.Held::duty, CompositionAnswer.Held::memberId)
                .containsExactly(tuple("DATA", "a"), tuple("VOICE", "b"), tuple("BOARD", "b"));
        CompositionAnswer.Duties later = duties(on(NOVEMBER, history));
        assertThat(later.held())
                .extracting(CompositionAnswer.Held::duty, CompositionAnswer.Held::memberId)
                .containsExactly(tuple("VOICE", "b"));
        assertThat(later.withoutOwner())
                .extracting(CompositionAnswer.Unowned::duty, CompositionAnswer.Unowned::leftBy)
                .containsExactly(tuple("DATA", "a"), tuple("BOARD", null));
    }

    @Test
    void nobodyHasDutiesOfATeamWhoseOrganizationHasEnded() {
        TeamState team = told(
                district(),
                appointed("a", "COACH", SEPTEMBER),
                charter("DATA", "VOICE"),
                new DutyAssigned("dlt", "DATA", "a", SEPTEMBER));
        CompositionAnswer.Duties duties =
                java.util.Objects.requireNonNull(new DutySharing(team, OCTOBER, NOVEMBER).duties());
        assertThat(duties.held()).isEmpty();
        assertThat(duties.all()).isZero();
        assertThat(duties.withoutOwner())
                .extracting(CompositionAnswer.Unowned::duty, CompositionAnswer.Unowned::stretch)
                .containsExactly(tuple("VOICE", new Stretch(SEPTEMBER, OCTOBER, 30)));
    }

    @Test
    void doesNotKnowTheDutiesOfATeamWithoutACharter() {
        assertThat(on(NOVEMBER, district()).duties()).isNull();
    }

    @Test
    void asksWhetherANewcomerWasMadeFamiliarWithinThirtyDays() {
        TeamEvent[] history = {
            district(),
            appointed("founder", "COACH", SEPTEMBER),
            appointed("a", "COACH", OCTOBER),
            appointed("b", "COACH", OCTOBER),
            new MemberOriented("dlt", "b", null, OCTOBER.plusDays(30))
        };
        assertThat(on(OCTOBER.plusDays(30), history).newcomers())
                .extracting(CompositionAnswer.Newcomer::state)
                .containsExactly(Oriented.NOT_YET, Oriented.IN_TIME);
        assertThat(on(OCTOBER.plusDays(31), history).newcomers())
                .extracting(CompositionAnswer.Newcomer::state)
                .containsExactly(Oriented.MISSED, Oriented.IN_TIME);
    }

    @Test
    void isUnanchoredUntilADistrictTeamThatLastsIsAboveIt() {
        TeamState school = told(new TeamFormed(
                "slt", "s1", TeamLevel.SCHOOL, "School team", "dlt", List.of(TeamPurpose.LEADERSHIP), OCTOBER));
        TeamState district = told(district());
        assertThat(new Anchors(List.of(school, district)).of(school))
                .returns(Anchoring.ANCHORED, CompositionAnswer.Anchor::state)
                .returns("dlt", CompositionAnswer.Anchor::districtTeamId)
                .returns(false, CompositionAnswer.Anchor::beforeDistrictTeam);
        assertThat(new Anchors(List.of(school)).of(school))
                .returns(Anchoring.UNANCHORED, CompositionAnswer.Anchor::state)
                .returns(null, CompositionAnswer.Anchor::beforeDistrictTeam);
        TeamState ended = told(district(), new TeamDissolved("dlt", "reason", NOVEMBER));
        assertThat(new Anchors(List.of(school, ended)).of(school).state()).isEqualTo(Anchoring.UNANCHORED);
    }

    private static CompositionAnswer.Duties duties(TeamComposition team) {
        return java.util.Objects.requireNonNull(team.duties());
    }

    private static GroupCoverage group(String profile, String group, TeamComposition team) {
        return team.coverage().stream()
                .filter(coverage -> coverage.profile().equals(profile))
                .flatMap(coverage -> coverage.groups().stream())
                .filter(coverage -> coverage.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static TeamComposition on(LocalDate day, TeamEvent... history) {
        return composed(day, USUAL, told(history));
    }

    private static TeamComposition composed(LocalDate day, RulebookState rules, TeamState team) {
        @Nullable String everyProfile = null;
        return new Composition(
                        RoleVocabulary.SHIPPED.on(day),
                        Profiles.SHIPPED.on(day),
                        everyProfile,
                        unit -> rules,
                        new Anchors(List.of(team)),
                        new TeamEnds(List.of()),
                        day)
                .of(List.of(team))
                .getFirst();
    }

    private static TeamState told(TeamEvent... history) {
        return Told.by(new TeamFold(), history);
    }

    /** In order of recording, told in order of effect. */
    private static TeamState recorded(TeamEvent... history) {
        EffectiveFold<TeamState, TeamEvent> fold = new EffectiveFold<>(new TeamFold());
        new ArrayList<>(List.of(history)).forEach(event -> fold.add(Told.recorded(event)));
        return fold.state().orElseThrow();
    }

    private static TeamFormed district() {
        return formed(TeamLevel.DISTRICT);
    }

    private static TeamFormed formed(TeamLevel level) {
        return new TeamFormed("dlt", "d1", level, "Team", null, List.of(TeamPurpose.LEADERSHIP), SEPTEMBER);
    }

    private static MemberAppointed appointed(String member, String role, LocalDate day) {
        return new MemberAppointed("dlt", member, role, day);
    }

    private static CharterAdopted charter(String... codes) {
        return new CharterAdopted(
                "dlt",
                Arrays.stream(codes)
                        .map(code -> new Responsibility(code, Map.of("en", code), null))
                        .toList(),
                SEPTEMBER);
    }
}
