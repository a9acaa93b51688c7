package org.throughline.query.subject.ground.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.query.Told;

class RulebookFoldTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");

    private final RulebookFold fold = new RulebookFold();

    @Test
    void tellsForAnyDayWhichRuleHeld() {
        RulebookState book = Told.by(
                fold,
                policy(Mode.OFF, FALL_2017),
                new LimitSet("d1", Limit.FOCUS_LIMIT, 4, "why", FALL_2018),
                policy(Mode.BLOCK, FALL_2018));

        assertThat(book.mode(Policy.READINESS_BEFORE_INITIAL, FALL_2017.minusDays(1)))
                .isEqualTo(Policy.READINESS_BEFORE_INITIAL.usual());
        assertThat(book.mode(Policy.READINESS_BEFORE_INITIAL, FALL_2018.minusDays(1)))
                .isEqualTo(Mode.OFF);
        assertThat(book.mode(Policy.READINESS_BEFORE_INITIAL, FALL_2018)).isEqualTo(Mode.BLOCK);
        assertThat(book.number(Limit.FOCUS_LIMIT, FALL_2018.minusDays(1))).isEqualTo(6);
        assertThat(book.number(Limit.FOCUS_LIMIT, FALL_2018)).isEqualTo(4);
    }

    @Test
    void leavesOutARuleThatWasReplacedOnItsDay() {
        RulebookState book = Told.by(fold, policy(Mode.OFF, FALL_2017), policy(Mode.BLOCK, FALL_2017));

        assertThat(book.policies())
                .singleElement()
                .satisfies(rule -> assertThat(rule.mode()).isEqualTo(Mode.BLOCK));
        assertThat(Told.stored(fold, book)).isEqualTo(book);
    }

    private static PolicySet policy(Mode mode, LocalDate day) {
        return new PolicySet("d1", Policy.READINESS_BEFORE_INITIAL, mode, "why", day);
    }
}
