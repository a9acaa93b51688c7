package org.throughline.query.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.team.TeamLevel;
import org.throughline.query.decision.MemberGroups.Group;

class MemberGroupsTest {

    @Test
    void countsFamiliesAndLearnersApart() {
        assertThat(MemberGroups.SHIPPED.of("PARENT")).isEqualTo("FAMILIES");
        assertThat(MemberGroups.SHIPPED.of("LEARNER")).isEqualTo("LEARNERS");
    }

    @Test
    void takesAGroupByItsOwnCodeAndLeavesWhatItDoesNotKnow() {
        assertThat(MemberGroups.SHIPPED.of(List.of("EDUCATORS", "COACH", "BUS_DRIVERS")))
                .containsExactly("BUS_DRIVERS", "EDUCATORS");
    }

    @Test
    void needsTheBoardAtTheDistrictOnly() {
        assertThat(MemberGroups.SHIPPED.groups())
                .filteredOn(group -> group.code().equals("BOARD"))
                .singleElement()
                .satisfies(board -> assertThat(board.requiredAt()).containsExactly(TeamLevel.DISTRICT));
    }

    @Test
    void letsARoleSpeakForOneGroupOnly() {
        assertThat(MemberGroups.SHIPPED.groups().stream().map(Group::roles).flatMap(roles -> roles.stream()))
                .doesNotHaveDuplicates();
    }
}
