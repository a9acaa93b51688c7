package org.throughline.query.question.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRetracted;
import org.throughline.events.choices.decision.DecisionEvent.InputRecorded;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.query.Told;
import org.throughline.query.question.choices.InputsAnswer.Known;
import org.throughline.query.question.choices.InputsAnswer.OfDecision;
import org.throughline.query.question.choices.InputsAnswer.OfInput;
import org.throughline.query.question.choices.InputsAnswer.Risk;
import org.throughline.query.question.choices.InputsAnswer.Side;
import org.throughline.query.question.choices.Recordings.Recorded;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.Decided;
import org.throughline.query.subject.choices.decision.DecisionFold;

class InputsAnswerTest {

    private static final String DAY = "2019-02-13";
    private static final Window YEAR = new Window(LocalDate.parse("2018-07-01"), LocalDate.parse("2019-06-30"));
    private static final Decided DECIDED = Decided.on("dc", DAY);

    @Test
    void tellsInputBeforeOnAndAfterTheDayOfTheDecision() {
        OfDecision decision =
                one(known(10L, given("in-1", "2019-02-12", 1), given("in-2", DAY, 2), given("in-3", "2019-02-14", 3)));
        assertThat(decision.inputs())
                .extracting(OfInput::effective)
                .containsExactly(Side.BEFORE, Side.ON_THE_DAY, Side.AFTER);
        assertThat(List.of(decision.before(), decision.onTheDay(), decision.after()))
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    void tellsInputGivenBeforeAndRecordedAfterFromInputThatWasOnFile() {
        InputsAnswer answer = of(known(10L, given("in-1", "2019-01-30", 9), given("in-2", "2019-01-30", 11)));
        assertThat(answer.decisions().getFirst().inputs())
                .extracting(OfInput::recorded)
                .containsExactly(Side.BEFORE, Side.AFTER);
        assertThat(answer.totals().enteredLate()).isEqualTo(1);
    }

    @Test
    void knowsInputThatWasOnFileAndDatedAfterTheDecisionThatIsBackdated() {
        OfInput input = one(known(10L, given("in-1", "2019-03-01", 9))).inputs().getFirst();
        assertThat(input.effective()).isEqualTo(Side.AFTER);
        assertThat(input.recorded()).isEqualTo(Side.BEFORE);
    }

    @Test
    void seesATokenWhenEverybodyWasOnlyInformedOrAskedOnlyAfterwards() {
        assertThat(one(known(10L, given("in-1", "2019-01-30", EngagementDepth.INFORM, 1)))
                        .tokenism())
                .containsExactly(Risk.ONLY_INFORMED);
        assertThat(one(known(10L, given("in-1", "2019-02-14", EngagementDepth.NETWORK, 1)))
                        .tokenism())
                .containsExactly(Risk.ONLY_AFTERWARDS);
        assertThat(one(known(10L, given("in-1", "2019-02-14", EngagementDepth.INFORM, 1)))
                        .tokenism())
                .containsExactly(Risk.ONLY_INFORMED, Risk.ONLY_AFTERWARDS);
    }

    @Test
    void seesNoTokenInInputOnTheDayItselfOrInOneDeepInputBeforeIt() {
        assertThat(one(known(10L, given("in-1", DAY, EngagementDepth.NETWORK, 1)))
                        .tokenism())
                .isEmpty();
        assertThat(one(known(
                                10L,
                                given("in-1", "2019-02-12", EngagementDepth.NETWORK, 1),
                                given("in-2", "2019-02-14", EngagementDepth.INFORM, 2)))
                        .tokenism())
                .isEmpty();
    }

    @Test
    void doesNotCallADecisionWithoutInputATokenAndCountsItApart() {
        InputsAnswer answer = of(known(10L));
        assertThat(answer.decisions().getFirst().tokenism()).isEmpty();
        assertThat(answer.decisions().getFirst().deepest()).isNull();
        assertThat(answer.totals().withoutInput()).isEqualTo(1);
    }

    @Test
    void namesTheDeepestEngagementAndCountsGroups() {
        OfDecision decision = one(known(
                10L,
                new Given(Decided.input("dc", "in-1", "FAMILIES", EngagementDepth.COLLABORATE, "2019-01-01"), 1),
                new Given(Decided.input("dc", "in-2", "LEARNERS", EngagementDepth.NETWORK, "2019-01-01"), 2)));
        assertThat(decision.deepest()).isEqualTo(EngagementDepth.COLLABORATE);
        assertThat(decision.groups()).isEqualTo(2);
    }

    @Test
    void listsWhatHasInputAndNoDecisionYetApart() {
        InputRecorded early = Decided.input("dc", "in-1", "FAMILIES", EngagementDepth.NETWORK, "2019-01-01");
        Known known = new Known(Told.by(new DecisionFold(), early), new Recordings(null, Map.of("in-1", recorded(1))));
        InputsAnswer answer = of(known);
        assertThat(answer.decisions()).isEmpty();
        assertThat(answer.undecided()).singleElement().satisfies(matter -> {
            assertThat(matter.inputs().getFirst().effective()).isEqualTo(Side.UNDECIDED);
            assertThat(matter.inputs().getFirst().recorded()).isEqualTo(Side.UNDECIDED);
        });
    }

    @Test
    void takesInTheDecisionsOfTheWindowThatCount() {
        Known retracted = new Known(
                DECIDED.then(new DecisionRetracted("dc", "Never taken", LocalDate.parse(DAY))),
                new Recordings(recorded(1), Map.of()));
        assertThat(of(retracted).decisions()).isEmpty();
        Known earlier = new Known(Decided.on("dc-0", "2018-06-30").then(), new Recordings(recorded(1), Map.of()));
        Known first = new Known(Decided.on("dc-1", "2018-07-01").then(), new Recordings(recorded(1), Map.of()));
        assertThat(of(earlier, first).decisions())
                .extracting(OfDecision::decisionId)
                .containsExactly("dc-1");
    }

    private record Given(InputRecorded event, long position) {}

    private static Given given(String id, String day, long position) {
        return given(id, day, EngagementDepth.COLLABORATE, position);
    }

    private static Given given(String id, String day, EngagementDepth depth, long position) {
        return new Given(Decided.input("dc", id, "FAMILIES", depth, day), position);
    }

    private static Known known(@Nullable Long decided, Given... inputs) {
        Map<String, Recorded> recordings = new HashMap<>();
        for (Given input : inputs) {
            recordings.put(input.event().inputId(), recorded(input.position()));
        }
        return new Known(
                DECIDED.then(Arrays.stream(inputs).map(Given::event).toArray(InputRecorded[]::new)),
                new Recordings(decided == null ? null : recorded(decided), recordings));
    }

    private static Recorded recorded(long position) {
        return new Recorded(position, Instant.EPOCH.plusSeconds(position));
    }

    private static OfDecision one(Known known) {
        return of(known).decisions().getFirst();
    }

    private static InputsAnswer of(Known... known) {
        return InputsAnswer.of(YEAR, List.of(known));
    }
}
