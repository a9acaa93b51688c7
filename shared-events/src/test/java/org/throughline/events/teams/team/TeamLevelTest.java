package org.throughline.events.teams.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.events.ground.organization.OrganizationKind;

class TeamLevelTest {

    /** So that no chain of parents can close into a circle. */
    @Test
    void aParentIsStrictlyWiderThanItsChild() {
        for (TeamLevel one : TeamLevel.values()) {
            for (TeamLevel other : TeamLevel.values()) {
                assertThat(List.of(one.isAbove(other), other.isAbove(one), one.isBeside(other)))
                        .as("%s and %s", one, other)
                        .containsOnlyOnce(true);
            }
        }
    }

    @Test
    void teamsWithinASchoolStandSideBySide() {
        assertThat(TeamLevel.GRADE.isBeside(TeamLevel.COURSE)).isTrue();
        assertThat(TeamLevel.GRADE.isBeside(TeamLevel.TEACHER)).isFalse();
        assertThat(TeamLevel.SCHOOL.isAbove(TeamLevel.DEPARTMENT)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyLevelIsOfOneKindOfOrganization(TeamLevel level) {
        assertThat(Arrays.stream(OrganizationKind.values()).filter(level::fits)).hasSize(1);
        assertThat(level.fits(OrganizationKind.SCHOOL)).isEqualTo(!level.isAbove(TeamLevel.SCHOOL));
    }

    @Test
    void aTeacherLeadsAlone() {
        assertThat(Arrays.stream(TeamLevel.values()).filter(level -> !level.isShared()))
                .containsExactly(TeamLevel.TEACHER);
    }

    @Test
    void whoAdministersIsToldByTheRole() {
        assertThat(AdministratorRole.includes("PRINCIPAL")).isTrue();
        assertThat(AdministratorRole.includes("COACH")).isFalse();
    }
}
