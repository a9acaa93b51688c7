package org.throughline.query.subject.teams.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.query.subject.teams.team.OperationalTeam.Lack;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

class OperationalTeamTest {

    private static final OperationalTeam RULE = OperationalTeam.DEFAULT;

    @Test
    void isOneAdministratorAndTwoMembers() {
        assertThat(RULE.lacking(List.of(seat("a", "PRINCIPAL"), seat("b", "TEACHER"), seat("c", "TEACHER"))))
                .isEmpty();
    }

    @Test
    void lacksAMemberWithOneBesideTheAdministrator() {
        assertThat(RULE.lacking(List.of(seat("a", "PRINCIPAL"), seat("b", "TEACHER"))))
                .containsExactly(Lack.MEMBERS);
    }

    @Test
    void lacksAnAdministratorHoweverManyMembersItHas() {
        assertThat(RULE.lacking(List.of(
                        seat("a", "TEACHER"), seat("b", "TEACHER"), seat("c", "TEACHER"), seat("d", "FAMILY_MEMBER"))))
                .containsExactly(Lack.ADMINISTRATOR);
    }

    @Test
    void lacksBothWhenNobodySits() {
        assertThat(RULE.lacking(List.of())).containsExactly(Lack.ADMINISTRATOR, Lack.MEMBERS);
    }

    @Test
    void countsSomebodyWithTwoRolesOnce() {
        assertThat(RULE.lacking(List.of(seat("a", "PRINCIPAL"), seat("a", "COACH"), seat("b", "TEACHER"))))
                .containsExactly(Lack.MEMBERS);
    }

    @Test
    void countsASecondAdministratorAsAMember() {
        assertThat(RULE.lacking(
                        List.of(seat("a", "PRINCIPAL"), seat("b", "ASSISTANT_PRINCIPAL"), seat("c", "TEACHER"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMINISTRATOR", "SUPERINTENDENT", "CENTRAL_OFFICE", "PRINCIPAL", "ASSISTANT_PRINCIPAL"})
    void acceptsEveryAdministratorRole(String role) {
        assertThat(RULE.lacking(List.of(seat("a", role), seat("b", "TEACHER"), seat("c", "TEACHER"))))
                .isEmpty();
    }

    @Test
    void goesByTheNumbersOfAnotherRule() {
        OperationalTeam rule = new OperationalTeam(Set.of("LEAD"), 0);
        assertThat(rule.lacking(List.of(seat("a", "LEAD")))).isEmpty();
        assertThat(rule.lacking(List.of(seat("a", "PRINCIPAL")))).containsExactly(Lack.ADMINISTRATOR);
    }

    private static Tenure seat(String memberId, String role) {
        return new Tenure(memberId, role, LocalDate.parse("2018-09-01"), null);
    }
}
