package org.throughline.query.question.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.query.Told;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.ground.rulebook.RulebookState.Threshold;
import org.throughline.query.subject.teams.team.TeamFold;

class OperationalTest {

    private static final LocalDate FORMED = LocalDate.parse("2018-09-01");
    private static final LocalDate LATER = LocalDate.parse("2019-09-01");
    private static final RulebookState USUAL = RulebookState.usual("d1");

    private static Stream<String> administrators() {
        return RoleVocabulary.SHIPPED.on(FORMED).administrators().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("administrators")
    void takesEveryAdministratorOfTheVocabularyForOne(String role) {
        assertThat(lacking(TeamLevel.SCHOOL, seat("a", role), seat("b", "TEACHER"), seat("c", "PARENT")))
                .isEmpty();
    }

    @Test
    void asksASchoolForAnAdministratorAndThreePeople() {
        assertThat(lacking(TeamLevel.SCHOOL)).containsExactly("ADMINISTRATOR", "MEMBERS");
        assertThat(lacking(TeamLevel.SCHOOL, seat("a", "PRINCIPAL"), seat("b", "TEACHER")))
                .containsExactly("MEMBERS");
        assertThat(lacking(TeamLevel.SCHOOL, seat("a", "TEACHER"), seat("b", "COACH"), seat("c", "PARENT")))
                .containsExactly("ADMINISTRATOR");
    }

    @ParameterizedTest
    @EnumSource(names = {"GRADE", "DEPARTMENT", "COURSE"})
    void asksATeamWithinASchoolForTeachersAndACoachAndForNoAdministrator(TeamLevel level) {
        assertThat(lacking(level, seat("a", "TEACHER"), seat("b", "TEACHER_LEADER"), seat("c", "COACH")))
                .isEmpty();
        assertThat(lacking(level, seat("a", "PRINCIPAL"), seat("b", "PARENT"), seat("c", "LEARNER")))
                .containsExactly("TEACHER", "COACH");
    }

    @ParameterizedTest
    @EnumSource(names = {"STATE", "REGION", "DISTRICT"})
    void asksTheWiderLevelsForAnAdministrator(TeamLevel level) {
        assertThat(lacking(level, seat("a", "CENTRAL_OFFICE"), seat("b", "COACH"), seat("c", "PARENT")))
                .isEmpty();
        assertThat(lacking(level, seat("a", "COACH"), seat("b", "COACH"), seat("c", "PARENT")))
                .containsExactly("ADMINISTRATOR");
    }

    @Test
    void countsSomebodyWithTwoRolesOnce() {
        assertThat(lacking(TeamLevel.SCHOOL, seat("a", "PRINCIPAL"), seat("a", "COACH"), seat("b", "TEACHER")))
                .containsExactly("MEMBERS");
    }

    @Test
    void countsByTheMinimumOfTheDistrictOnTheDay() {
        RulebookState six = new RulebookState(
                "d1",
                List.of(),
                List.of(new Threshold(Limit.TEAM_MINIMUM, 6, LATER, null, "six lead", null, List.of())),
                List.of());
        TeamEvent[] three = {seat("a", "PRINCIPAL"), seat("b", "TEACHER"), seat("c", "PARENT")};
        assertThat(lacking(LATER.minusDays(1), six, TeamLevel.SCHOOL, three)).isEmpty();
        assertThat(lacking(LATER, six, TeamLevel.SCHOOL, three)).containsExactly("MEMBERS");
    }

    @Test
    void forgetsWhoLeft() {
        assertThat(lacking(
                        LATER,
                        USUAL,
                        TeamLevel.SCHOOL,
                        seat("a", "PRINCIPAL"),
                        seat("b", "TEACHER"),
                        seat("c", "PARENT"),
                        new MemberRetired("t", "c", null, LATER)))
                .containsExactly("MEMBERS");
    }

    @Test
    void doesNotAskOneTeachersOwnPracticeNorATeamThatEnded() {
        assertThat(lacking(TeamLevel.TEACHER, seat("a", "TEACHER"))).isNull();
        assertThat(lacking(LATER, USUAL, TeamLevel.SCHOOL, new TeamDissolved("t", "done", LATER)))
                .isNull();
    }

    private static @Nullable List<String> lacking(TeamLevel level, TeamEvent... more) {
        return lacking(FORMED, USUAL, level, more);
    }

    private static @Nullable List<String> lacking(
            LocalDate day, RulebookState rules, TeamLevel level, TeamEvent... more) {
        TeamEvent[] history = Stream.concat(
                        Stream.of(new TeamFormed("t", "s1", level, "Team", null, List.of(), FORMED)), Stream.of(more))
                .toArray(TeamEvent[]::new);
        return Operational.on(day).lacking(Told.by(new TeamFold(), history), rules);
    }

    private static MemberAppointed seat(String memberId, String role) {
        return new MemberAppointed("t", memberId, role, FORMED);
    }
}
