package org.throughline.query.question.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.Versions;
import org.throughline.events.teams.team.AdministratorRole;
import org.throughline.query.question.vocabulary.RoleVocabulary.Role;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

class RoleVocabularyTest {

    private static final LocalDate DAY = LocalDate.parse("2020-01-01");
    private static final RoleVocabulary SHIPPED = RoleVocabulary.SHIPPED.on(DAY);

    @ParameterizedTest
    @CsvSource({
        "PARENT, FAMILY",
        "PRINCIPAL, ADMINISTRATOR",
        "CENTRAL_OFFICE, ADMINISTRATOR",
        "SUPERINTENDENT, ADMINISTRATOR",
        "TEACHER_LEADER, EDUCATOR",
        "INSTRUCTIONAL_SPECIALIST, EDUCATOR",
        "COACH, EDUCATOR",
        "SPECIAL_EDUCATION_TEACHER, EDUCATOR",
        "STUDENT, LEARNER",
        "PUPIL_SERVICES, PUPIL_SERVICES",
        "TEACHER_LEADER_STUDENT_SERVICES, PUPIL_SERVICES"
    })
    void countsRolesAsGroupsOfStrongSharedLeadership(String role, String group) {
        assertThat(SHIPPED.groups("groupS0", seat(role))).contains(group);
    }

    @ParameterizedTest
    @CsvSource({"FAMILY", "PARENT", "LEARNER", "COMMUNITY", "BOARD"})
    void takesThemToComeFromOutside(String role) {
        assertThat(SHIPPED.groups("originS2", seat(role))).isEqualTo(Set.of("EXTERNAL"));
    }

    @Test
    void countsTheSameRolesAsAdministratorsUnderEveryTag() {
        assertThat(SHIPPED.administrators())
                .as("as decisions judge it")
                .isEqualTo(Arrays.stream(AdministratorRole.values())
                        .map(Enum::name)
                        .collect(Collectors.toSet()))
                .allSatisfy(role ->
                        assertThat(SHIPPED.groups("groupS0", seat(role))).contains("ADMINISTRATOR"));
    }

    @Test
    void namesEveryRoleOnceAndEveryGroupOfEveryProfileByARole() {
        assertThat(SHIPPED.roles()).extracting(Role::code).doesNotHaveDuplicates();
        Profiles.SHIPPED
                .on(DAY)
                .profiles()
                .forEach(profile -> profile.groups().stream()
                        .map(Profiles.Group::code)
                        .forEach(group -> assertThat(SHIPPED.roles())
                                .as("%s of %s", group, profile.code())
                                .anyMatch(role -> SHIPPED.groups(profile.tag(), seat(role.code()))
                                        .contains(group))));
    }

    @Test
    void goesByTheVersionOfTheDay() {
        RoleVocabulary first = new RoleVocabulary("1", DAY, List.of());
        RoleVocabulary second = new RoleVocabulary("2", DAY.plusYears(1), List.of());
        Versions<RoleVocabulary> versions = new Versions<>(List.of(second, first));
        assertThat(versions.on(DAY.minusDays(1))).isEqualTo(first);
        assertThat(versions.on(DAY.plusYears(1).minusDays(1))).isEqualTo(first);
        assertThat(versions.on(DAY.plusYears(1))).isEqualTo(second);
        assertThatIllegalArgumentException().isThrownBy(() -> new Versions<>(List.of(first, first)));
    }

    private static Tenure seat(String role) {
        return new Tenure("a", role, DAY, null);
    }
}
