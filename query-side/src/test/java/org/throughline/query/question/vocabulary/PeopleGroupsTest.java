package org.throughline.query.question.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.events.teams.team.TeamLevel;

class PeopleGroupsTest {

    private static final LocalDate DAY = LocalDate.parse("2020-01-01");
    private static final PeopleGroups GROUPS = PeopleGroups.on(DAY);

    @Test
    void countsFamiliesAndLearnersApart() {
        assertThat(GROUPS.spokenForBy(List.of("PARENT"))).containsExactly("FAMILY");
        assertThat(GROUPS.spokenForBy(List.of("STUDENT"))).containsExactly("LEARNER");
    }

    @Test
    void takesAGroupByItsCodeOrAnotherNameAndLeavesWhatItDoesNotKnow() {
        assertThat(GROUPS.spokenForBy(List.of("EDUCATOR", "EDUCATORS", "COACH", "BUS_DRIVERS")))
                .containsExactly("BUS_DRIVERS", "EDUCATOR");
        assertThat(GROUPS.spokenForBy(List.of("FAMILIES", "LEARNERS", "ADMINISTRATORS")))
                .containsExactly("ADMINISTRATOR", "FAMILY", "LEARNER");
    }

    @Test
    void letsARoleSpeakForEveryGroupThatTheVocabularyNames() {
        assertThat(GROUPS.spokenForBy(List.of("TEACHER_LEADER_STUDENT_SERVICES")))
                .containsExactly("EDUCATOR", "PUPIL_SERVICES");
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
    void callsNoGroupByTheCodeOfAnotherOrOfARole() {
        assertThat(GROUPS.groups())
                .hasSize(7)
                .allSatisfy(group -> assertThat(group.roles()).isNotEmpty());
        assertThat(GROUPS.groups().stream().map(PeopleGroups.Group::called).flatMap(Set::stream))
                .doesNotContainAnyElementsOf(
                        GROUPS.groups().stream().map(PeopleGroups.Group::code).toList())
                .doesNotContainAnyElementsOf(RoleVocabulary.SHIPPED.on(DAY).roles().stream()
                        .map(RoleVocabulary.Role::code)
                        .toList());
    }

    @Test
    void meansSeveralGroupsByANameTheyHaveTogether() {
        assertThat(GROUPS.meantBy("STAFF")).containsExactly("ADMINISTRATOR", "EDUCATOR", "PUPIL_SERVICES");
        assertThat(GROUPS.meantBy("FAMILIES")).containsExactly("FAMILY");
    }

    @Test
    void takesNoRoleForTheGroupItSpeaksFor() {
        assertThat(GROUPS.meantBy("COACH")).containsExactly("COACH");
        assertThat(GROUPS.knows("COACH")).isFalse();
        assertThat(GROUPS.knows("LEARNERS")).isTrue();
    }
}
