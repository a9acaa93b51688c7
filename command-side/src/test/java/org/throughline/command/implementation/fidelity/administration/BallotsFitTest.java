package org.throughline.command.implementation.fidelity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.HandCount;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.HandVotes;
import org.throughline.events.implementation.instrument.AnswerState;

class BallotsFitTest {

    @Test
    void anItemIsAnsweredByAStepOrByAnAnswerTheInstrumentOffers() {
        Ballot whole = new Ballot(Map.of("a.1", 2, "a.2", 0), Map.of("a.3", AnswerState.NOT_APPLICABLE));
        assertThatCode(() -> check(whole, false)).doesNotThrowAnyException();
    }

    @Test
    void everyFaultOfABallotIsToldWhereItWasGiven() {
        Ballot ballot = new Ballot(
                Map.of("a.1", 3, "b.1", 1, "and/or", 1),
                Map.of(
                        "a.1",
                        AnswerState.DO_NOT_KNOW,
                        "a.2",
                        AnswerState.NOT_ASSESSED,
                        "b.2",
                        AnswerState.DO_NOT_KNOW));
        assertThat(faults(() -> check(ballot, false)))
                .containsExactlyInAnyOrder(
                        "/answers/a.1 out-of-scale",
                        // it is an item of the instrument, but of a section that is not asked
                        "/answers/b.1 unknown-item",
                        "/answers/and~1or unknown-item",
                        "/states/a.1 answered-twice",
                        "/states/a.2 not-offered",
                        "/states/b.2 unknown-item",
                        "/answers/a.3 missing-item");
    }

    @Test
    void itemsAreLeftOpenOnlyWhereThatMayBe() {
        Ballot points = new Ballot(Map.of("a.2", 1), Map.of());
        Ballot states = new Ballot(Map.of(), Map.of("a.2", AnswerState.DO_NOT_KNOW));
        for (Ballot ballot : List.of(points, states)) {
            assertThatCode(() -> check(ballot, true)).doesNotThrowAnyException();
            assertThat(faults(() -> check(ballot, false)))
                    .containsExactly("/answers/a.1 missing-item", "/answers/a.3 missing-item");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBallotAnswersSomething(boolean mayBeOpen) {
        assertThat(faults(() -> check(new Ballot(Map.of(), Map.of()), mayBeOpen)))
                .containsExactly("/answers missing");
    }

    @Test
    void asManyAnswersAsBallotsWereCountedByHand() {
        assertThatCode(() -> byHand(
                        5,
                        new HandVotes("a.1", 2, null, 3),
                        new HandVotes("a.1", 0, null, 1),
                        new HandVotes("a.1", null, AnswerState.DO_NOT_KNOW, 1),
                        new HandVotes("a.2", 2, null, 5)))
                .doesNotThrowAnyException();
        assertThat(faults(() -> byHand(
                        4,
                        new HandVotes("a.1", 2, null, 3),
                        new HandVotes("a.1", 0, null, 1),
                        new HandVotes("a.1", null, AnswerState.DO_NOT_KNOW, 1),
                        new HandVotes("a.2", 2, null, 4))))
                .containsExactly("/byHand/votes does-not-follow");
    }

    @Test
    void everyFaultOfWhatWasCountedByHandIsToldWhereItStands() {
        assertThat(faults(() -> byHand(
                        9,
                        new HandVotes("a.1", 1, null, 1),
                        new HandVotes("a.1", 3, null, 1),
                        new HandVotes("b.1", 1, null, 1),
                        new HandVotes("a.2", null, null, 1),
                        new HandVotes("a.2", 1, AnswerState.DO_NOT_KNOW, 1),
                        new HandVotes("a.3", null, AnswerState.NOT_ASSESSED, 1),
                        new HandVotes("a.1", 1, null, 2))))
                .containsExactly(
                        "/byHand/votes/1 out-of-scale",
                        "/byHand/votes/2 unknown-item",
                        "/byHand/votes/3 not-valid",
                        "/byHand/votes/4 not-valid",
                        "/byHand/votes/5 not-offered",
                        "/byHand/votes/6 answered-twice");
    }

    private static void check(Ballot ballot, boolean mayBeOpen) {
        BallotsFit.check(Administered.OWN, Administered.ITEMS, ballot, mayBeOpen);
    }

    private static void byHand(int ballots, HandVotes... votes) {
        BallotsFit.check(Administered.OWN, Administered.ITEMS, new HandCount(ballots, List.of(votes)));
    }

    private static List<String> faults(ThrowingCallable checked) {
        Refusal refusal = catchThrowableOfType(Refusal.class, checked);
        assertThat(refusal.code()).isEqualTo(RefusalCode.ITEMS_NOT_ACCEPTABLE);
        return refusal.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
