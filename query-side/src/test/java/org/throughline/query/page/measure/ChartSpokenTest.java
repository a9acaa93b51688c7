package org.throughline.query.page.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Decision;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Mark;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Missing;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Occasion;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Signal;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Towards;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Verdict;
import org.throughline.query.question.implementation.MeasuresAnswer.Direction;
import org.throughline.query.subject.implementation.measure.MeasureState.ChartMatter;
import org.throughline.query.variation.ChartKind;

class ChartSpokenTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-01");

    @Test
    void everyChartEveryReasonAgainstOneAndEverySignalHasWordsOfItsOwn() {
        assertThat(Stream.of(ChartKind.values()).map(ChartSpoken::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.contains("chart"));
        assertThat(Stream.of(Missing.values()).map(ChartSpoken::missing))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Stream.of(Signal.values()).map(ChartSpoken::signal)).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatHappenedWithAndWithoutWhatItIsOf() {
        assertThat(alone(Occasion.STAGE_MOVE, "PBIS", Direction.FORWARD, Stage.INITIAL, null, null, null, null))
                .isEqualTo("PBIS: forward, initial implementation");
        assertThat(alone(Occasion.PLAN_REVISED, null, null, null, "p1", 2, null, null))
                .isEqualTo("A plan revised, version 2");
        assertThat(alone(Occasion.CYCLE_STARTED, null, null, null, null, null, "c1", null))
                .isEqualTo("A cycle began");
        assertThat(Stream.of(CycleDecision.values())
                        .map(one -> alone(Occasion.CYCLE_DECIDED, null, null, null, null, null, "c1", one)))
                .containsExactlyInAnyOrder(
                        "A cycle adopted what it tried",
                        "A cycle adapted what it tried",
                        "A cycle abandoned what it tried");
    }

    @Test
    void saysWhyADecisionIsNotAppliedToTheChart() {
        assertThat(Stream.of(ChartMatter.values())
                        .flatMap(matter -> Stream.of(decided(matter, true), decided(matter, false))))
                .doesNotHaveDuplicates();
        assertThat(decided(ChartMatter.BASELINE, false)).endsWith("while the series is split");
    }

    @Test
    void saysAVerdictInShort() {
        assertThat(List.of(
                        ChartSpoken.inShort(Verdict.TOO_FEW_POINTS, null),
                        ChartSpoken.inShort(Verdict.NO_SIGNAL, null),
                        ChartSpoken.inShort(Verdict.SIGNAL, null),
                        ChartSpoken.inShort(Verdict.SIGNAL, Towards.BETTER)))
                .containsExactly("Too few points", "No signal", "Signal", "Signal, better");
    }

    private static String decided(ChartMatter matter, boolean applied) {
        return ChartSpoken.decision(new Decision(matter, "2020-03", DAY, "Why", null, DAY, applied));
    }

    private static String alone(
            Occasion occasion,
            @Nullable String practice,
            @Nullable Direction direction,
            @Nullable Stage stage,
            @Nullable String plan,
            @Nullable Integer version,
            @Nullable String cycle,
            @Nullable CycleDecision decided) {
        return ChartSpoken.markAlone(
                new Mark(occasion, DAY, practice, direction, stage, plan, version, cycle, decided));
    }
}
