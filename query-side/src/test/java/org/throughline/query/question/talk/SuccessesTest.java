package org.throughline.query.question.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.talk.success.SuccessEvent.SuccessHighlighted;
import org.throughline.query.Told;
import org.throughline.query.question.talk.SuccessesAnswer.OfStage;
import org.throughline.query.question.talk.SuccessesAnswer.OfSuccess;
import org.throughline.query.question.talk.SuccessesAnswer.OfUnit;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.talk.success.SuccessFold;
import org.throughline.query.subject.talk.success.SuccessState;

class SuccessesTest {

    private static final SuccessFold STORY = new SuccessFold();
    private static final LocalDate FIRST = LocalDate.parse("2016-07-01");
    private static final LocalDate INITIAL = FIRST.plusDays(100);
    private static final Window YEAR = new Window(FIRST, FIRST.plusDays(364));

    private final StageState track = Told.by(
            new StageFold(),
            new StageEntered("s1", "PBIS", Stage.INFRASTRUCTURE, List.of(), FIRST.minusDays(50)),
            new StageEntered("s1", "PBIS", Stage.INITIAL, List.of(), INITIAL));

    @Test
    void tellsTheLongestStretchWithoutOne() {
        assertThat(of(told("a", "PBIS", FIRST.plusDays(10)), told("b", null, FIRST.plusDays(200)))
                        .units())
                .containsExactly(new OfUnit("s1", 2, FIRST.plusDays(200), 189, List.of("FAMILY")));
        assertThat(of(told("a", "PBIS", FIRST.plusDays(10))).units().getFirst().longestWithout())
                .isEqualTo(354);
        assertThat(of().units()).containsExactly(new OfUnit("s1", 0, null, 365, List.of()));
    }

    @Test
    void countsThemInTheStageOfTheirDay() {
        SuccessesAnswer answer = of(
                told("a", "PBIS", INITIAL.minusDays(1)),
                told("b", "PBIS", INITIAL),
                told("c", null, INITIAL.plusDays(9)),
                told("d", "Tier 2 reading", INITIAL.plusDays(9)));
        assertThat(answer.stages())
                .contains(
                        new OfStage(Stage.INFRASTRUCTURE, 100, 1, new BigDecimal("3.7")),
                        new OfStage(Stage.INITIAL, 265, 2, new BigDecimal("2.8")),
                        new OfStage(Stage.FULL, 0, 0, null));
        assertThat(answer.successes()).extracting(OfSuccess::successId).containsExactly("a", "b", "c", "d");
    }

    @Test
    void countsNoneOutsideOfTheWindowOrTheDistrict() {
        assertThat(of(told("a", "PBIS", FIRST.minusDays(1)), told("b", "PBIS", FIRST.plusDays(365)))
                        .successes())
                .isEmpty();
        assertThat(new Successes(
                                YEAR,
                                List.of(told("a", "PBIS", INITIAL)),
                                List.of(track),
                                (unit, day) -> day.isAfter(INITIAL))
                        .answer()
                        .successes())
                .isEmpty();
    }

    @Test
    void keepsWhatWasTold() {
        SuccessState state = told("a", "PBIS", INITIAL);
        assertThat(Told.stored(STORY, state)).isEqualTo(state);
        assertThat(state)
                .returns(INITIAL, SuccessState::toldOn)
                .returns(List.of("m1"), SuccessState::participants)
                .returns(List.of("PRACTICE_IS_SELECTED"), SuccessState::concerns);
    }

    private SuccessesAnswer of(SuccessState... told) {
        return new Successes(YEAR, Stream.of(told).toList(), List.of(track), (unit, day) -> true).answer();
    }

    private static SuccessState told(String id, @Nullable String practice, LocalDate day) {
        return Told.by(
                STORY,
                new SuccessHighlighted(
                        id,
                        "s1",
                        practice,
                        Map.of("en", "Quiet halls"),
                        null,
                        List.of("FAMILY"),
                        null,
                        List.of(),
                        List.of("m1"),
                        List.of("PRACTICE_IS_SELECTED"),
                        day));
    }
}
