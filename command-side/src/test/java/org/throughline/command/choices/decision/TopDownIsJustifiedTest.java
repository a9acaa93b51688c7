package org.throughline.command.choices.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.throughline.command.Refusal;
import org.throughline.events.choices.decision.Justification;
import org.throughline.events.ground.rulebook.Mode;

class TopDownIsJustifiedTest {

    private static final Justification WHY = new Justification(Justification.Ground.URGENCY, "One night to act");

    @Test
    void hasNoConcernWhenAReasonIsGivenHoweverStrictlyItIsHeld() {
        for (Mode mode : Mode.values()) {
            assertThat(TopDownIsJustified.concerns(Accounts.topDown(WHY), mode)).isEmpty();
        }
    }

    @Test
    void asksNothingOfDecisionsThatWereNotTakenFromAbove() {
        for (Mode mode : Mode.values()) {
            assertThat(TopDownIsJustified.concerns(Accounts.shared("m-1"), mode))
                    .isEmpty();
        }
    }

    @Test
    void warnsRefusesOrStaysSilentAsTheDistrictHoldsIt() {
        assertThat(TopDownIsJustified.concerns(Accounts.topDown(null), Mode.WARN))
                .containsExactly("TOP_DOWN_NEEDS_JUSTIFICATION");
        assertThat(TopDownIsJustified.concerns(Accounts.topDown(null), Mode.OFF))
                .isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TopDownIsJustified.concerns(Accounts.topDown(null), Mode.BLOCK));
    }
}
