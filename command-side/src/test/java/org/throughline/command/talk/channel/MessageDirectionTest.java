package org.throughline.command.talk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.events.teams.team.TeamLevel;

class MessageDirectionTest {

    @ParameterizedTest
    @CsvSource({
        "SCHOOL, DISTRICT, UP",
        "DISTRICT, SCHOOL, DOWN",
        "STATE, GRADE, DOWN",
        "GRADE, COURSE, ACROSS",
        "SCHOOL, SCHOOL, ACROSS"
    })
    void followsTheLevels(TeamLevel from, TeamLevel to, MessageDirection direction) {
        assertThat(MessageDirection.between(from, to)).isEqualTo(direction);
    }
}
