package org.throughline.query.question.teams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.query.question.teams.AttendanceRules.Standing;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.RoleVocabulary;

class AttendanceRulesTest {

    private static final AttendanceRules RULES = AttendanceRules.usual(
            RoleVocabulary.SHIPPED.all().getFirst(), Profiles.SHIPPED.all().getFirst());

    @Test
    void isMetAtExactlyEightyPercentAndJudgedUnrounded() {
        assertThat(RULES.ofRole(8, 10)).isEqualTo(Standing.MET);
        assertThat(RULES.ofRole(7, 10)).isEqualTo(Standing.NOT_MET);
        // 79.96 % would show as 80.0
        assertThat(RULES.ofRole(1999, 2500)).isEqualTo(Standing.NOT_MET);
    }

    @Test
    void saysNothingOfARoleNobodyWroteDown() {
        assertThat(RULES.ofRole(0, 0)).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void asksForSixMeetingsAndADecisionMakerAtSix() {
        assertThat(RULES.ofYear(6, 6, 0, true)).isEqualTo(Standing.MET);
        assertThat(RULES.ofYear(5, 5, 0, true)).isEqualTo(Standing.NOT_MET);
        assertThat(RULES.ofYear(9, 5, 0, true)).isEqualTo(Standing.NOT_MET);
    }

    @Test
    void leavesItOpenWhereMinutesCouldDecideIt() {
        assertThat(RULES.ofYear(9, 5, 1, true)).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void doesNotHoldATeamToAYearItHasNotHad() {
        assertThat(RULES.ofYear(2, 2, 0, false)).isEqualTo(Standing.NOT_YET);
        assertThat(RULES.ofYear(6, 6, 0, false)).isEqualTo(Standing.MET);
    }
}
