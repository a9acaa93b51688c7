package org.throughline.query.subject.teams.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.events.json.EventJson;
import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.events.teams.team.TeamArea;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;

class MemberAppointedTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-05");

    @Test
    void isReadFromTheFirstRevisionWithTheAreaItsRoleNamed() {
        assertThat(EventJson.read("MemberAppointed", 1, json("TEACHER_LEADER_SPECIAL_ED", "")))
                .isEqualTo(new MemberAppointed(
                        "slt", "a", "TEACHER_LEADER_SPECIAL_ED", null, TeamArea.SPECIAL_ED, FALL_2017));
    }

    @Test
    void isReadFromTheFirstRevisionWithoutAnAreaWhereTheRoleNamedNone() {
        assertThat(EventJson.read("MemberAppointed", 1, json("GENERAL_EDUCATION_TEACHER", "")))
                .isEqualTo(new MemberAppointed("slt", "a", "GENERAL_EDUCATION_TEACHER", null, null, FALL_2017));
    }

    @Test
    void saysTodayWhereSomebodyComesFrom() {
        assertThat(EventJson.read("MemberAppointed", 2, json("COACH", "\"origin\":\"EXTERNAL\",")))
                .isEqualTo(new MemberAppointed("slt", "a", "COACH", MemberOrigin.EXTERNAL, null, FALL_2017));
    }

    private static String json(String role, String more) {
        return "{\"teamId\":\"slt\",\"memberId\":\"a\",\"role\":\"%s\",%s\"effectiveOn\":\"2017-09-05\"}"
                .formatted(role, more);
    }
}
