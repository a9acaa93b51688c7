package org.throughline.query.question.implementation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Part;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Towards;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Verdict;
import org.throughline.query.question.implementation.MeasureSignalsAnswer.OfMeasure;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.measure.MeasureState.Reading;
import org.throughline.query.variation.ChartKind;

/** Measures belong, with all their readings, to the district of their unit on the day asked about. */
@Asks(
        path = "measure-signals",
        place = 49,
        title = "Which measures changed more than by chance, and which way?",
        tells =
                "Every measure by the last part of its run chart: whether its longest run or the crossings of its centre show a change"
                        + " that chance alone does not explain (the rules of Anhoej), since when, and whether the readings lie where it is better or"
                        + " worse. Frozen baselines, splits and excluded readings hold as they were decided by the day. Measures of fewer points than"
                        + " FEWEST_USEFUL_POINTS say so and get no verdict. Organizations come in the order of their ids; a signal is no rank and"
                        + " no cause.",
        example = "category=OUTCOME")
@Component
final class MeasureSignalsQuestion implements Question<MeasureSignalsQuestion.Parameters, MeasureSignalsAnswer> {

    record Parameters(
            @Means(value = "Only measures of this category.", example = "OUTCOME") @Nullable
            MeasureCategory category,

            @Means(value = "Only measures of which this is said.", example = "SIGNAL") @Nullable
            Verdict verdict,

            @Means(value = "Only measures that show a change to this side.", example = "BETTER") @Nullable
            Towards towards) {}

    @Override
    public MeasureSignalsAnswer answer(Snapshot snapshot, Parameters asked) {
        List<MeasureState> measures = snapshot.states(MeasureState.class).stream()
                .filter(measure -> asked.category() == null || measure.category() == asked.category())
                .sorted(Comparator.comparing(MeasureState::organizationId)
                        .thenComparing(MeasureState::category)
                        .thenComparing(MeasureState::measureId))
                .toList();
        Rulebooks rulebooks = Rulebooks.in(snapshot);
        return new MeasureSignalsAnswer(
                measures.stream()
                        .flatMap(measure -> of(
                                measure,
                                rulebooks
                                        .of(measure.organizationId())
                                        .number(Limit.FEWEST_USEFUL_POINTS, snapshot.day())))
                        .filter(one -> asked.verdict() == null || one.verdict() == asked.verdict())
                        .filter(one -> asked.towards() == null || one.towards() == asked.towards())
                        .toList(),
                measures.stream()
                        .filter(measure -> measure.counting().isEmpty())
                        .map(MeasureState::measureId)
                        .toList());
    }

    /** What is said of one; nothing where it was not read. */
    static Stream<OfMeasure> of(MeasureState measure, int fewest) {
        List<Part> parts = ImprovementChart.of(measure, ChartKind.RUN, fewest).parts();
        if (parts.isEmpty()) {
            return Stream.empty();
        }
        Part last = parts.getLast();
        boolean signal = last.verdict() == Verdict.SIGNAL;
        Reading latest = measure.counting().getLast();
        return Stream.of(new OfMeasure(
                measure.measureId(),
                measure.organizationId(),
                measure.category(),
                measure.code(),
                measure.name(),
                measure.scale().unit(),
                measure.scale().better(),
                measure.counting().size(),
                last.part(),
                last.frozen(),
                last.centre(),
                latest.figures().value(),
                latest.on(),
                last.useful(),
                fewest,
                last.verdict(),
                last.signals(),
                signal ? last.towards() : null,
                signal ? last.since() : null));
    }
}
