package org.throughline.events.ground.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTest {

    @ParameterizedTest
    @EnumSource
    void whatIsUsualIsWithinItsSource(Limit limit) {
        assertThat(limit.isBeyondSource(limit.usual())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FOCUS_LIMIT, 6, false",
        "FOCUS_LIMIT, 7, true",
        "FOCUS_ADVICE, 7, true",
        "ATTENDANCE_PERCENT, 79, true",
        "ATTENDANCE_PERCENT, 95, false",
        "FULL_CHECK_MONTHS, 13, true"
    })
    void isHeldAgainstWhatTheSourceSays(Limit limit, int number, boolean beyond) {
        assertThat(limit.isBeyondSource(number)).isEqualTo(beyond);
    }

    @Test
    void whereNoSourceSetsABoundEveryNumberWillDo() {
        assertThat(Limit.TEAM_MINIMUM.isBeyondSource(10_000)).isFalse();
        assertThat(Limit.STALLED_AFTER_DAYS.isBeyondSource(0)).isFalse();
    }
}
