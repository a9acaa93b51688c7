package org.throughline.query.question.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.choices.MemberGroups.Group;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.RoleVocabulary;

class MemberGroupsTest {

    private static final LocalDate DAY = LocalDate.parse("2020-01-01");
    private static final MemberGroups GROUPS = MemberGroups.on(DAY);

    @Test
    void countsFamiliesAndLearnersApart() {
        assertThat(GROUPS.of(List.of("PARENT"))).containsExactly("FAMILY");
        assertThat(GROUPS.of(List.of("STUDENT"))).containsExactly("LEARNER");
    }

    @Test
    void takesAGroupByItsCodeOrAnotherNameAndLeavesWhatItDoesNotKnow() {
        assertThat(GROUPS.of(List.of("EDUCATOR", "EDUCATORS", "COACH", "BUS_DRIVERS")))
                .containsExactly("BUS_DRIVERS", "EDUCATOR");
        assertThat(GROUPS.of(List.of("FAMILIES", "LEARNERS", "ADMINISTRATORS")))
                .containsExactly("ADMINISTRATOR", "FAMILY", "LEARNER");
    }

    @Test
    void letsARoleSpeakForEveryGroupThatTheVocabularyNames() {
        assertThat(GROUPS.of(List.of("TEACHER_LEADER_STUDENT_SERVICES"))).containsExactly("EDUCATOR", "PUPIL_SERVICES");
    }

    @Test
    void needsTheBoardAtTheDistrictOnly() {
        assertThat(GROUPS.groups())
                .filteredOn(group -> group.code().equals("BOARD"))
                .singleElement()
                .satisfies(board -> assertThat(board.requiredAt()).containsExactly(TeamLevel.DISTRICT));
    }

    @Test
    void goesByTheVersionsThatTheCompositionOfTeamsGoesBy() {
        assertThat(GROUPS.vocabulary()).isEqualTo(RoleVocabulary.SHIPPED.on(DAY).version());
        assertThat(GROUPS.profiles()).isEqualTo(Profiles.SHIPPED.on(DAY).version());
    }

    @Test
    void callsEveryGroupByItsOwnNamesOnly() {
        assertThat(GROUPS.groups())
                .hasSize(7)
                .allSatisfy(group -> assertThat(group.roles()).isNotEmpty());
        assertThat(GROUPS.groups().stream().map(Group::called).flatMap(List::stream))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        GROUPS.groups().stream().map(Group::code).toList());
    }
}
