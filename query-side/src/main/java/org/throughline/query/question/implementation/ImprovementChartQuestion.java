package org.throughline.query.question.implementation;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Missing;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.variation.ChartKind;

/** About one measure, wherever it lies. */
@Asks(
        path = "improvement-chart",
        place = 49,
        title = "Does this measure vary more than by chance?",
        tells =
                "The readings of one measure around their centre, by a run chart unless another chart is asked for: the longest"
                        + " run and how often the centre is crossed, each beside what chance alone allows (the rules of Anhoej), and limits of"
                        + " three standard deviations where the chart has such. Baselines that were frozen, splits and excluded readings are"
                        + " decisions with a reason and a day, so the chart of a past day is the one that could be drawn then. Fewer points"
                        + " than the limit FEWEST_USEFUL_POINTS give no verdict; the figures are told all the same. Beside the readings stand"
                        + " moves between stages and revisions of plans. A chart that the readings do not allow says why.",
        example = "measure=sample-measure-north-monthly-referrals",
        ofADistrict = false,
        of = "measure",
        chosenAt = "measure-signals")
@Component
public final class ImprovementChartQuestion
        implements Question<ImprovementChartQuestion.Parameters, ImprovementChartAnswer> {

    /** What can be asked. */
    public record Parameters(
            @Means(value = "The id of the measure. Required.", example = "sample-measure-north-monthly-referrals")
            @Nullable
            String measure,

            @Means(
                    leftOut = "as usual",
                    value =
                            "By which chart it is judged; a run chart without it. Which charts its readings allow stands in the answer.",
                    example = "U")
            @Nullable
            ChartKind chart) {}

    @Override
    public ImprovementChartAnswer answer(Snapshot snapshot, Parameters asked) {
        String id = asked.measure();
        if (id == null) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "Give the id of a measure").with("parameter", "measure");
        }
        MeasureState measure = snapshot.state(MeasureState.class, id)
                .orElseThrow(() -> ReadRefusal.of(Code.NOT_FOUND, "There is no measure '%s' by then".formatted(id)));
        String unit = measure.organizationId();
        return of(
                measure,
                asked.chart() == null ? ChartKind.RUN : asked.chart(),
                Rulebooks.in(snapshot).of(unit).number(Limit.FEWEST_USEFUL_POINTS, snapshot.day()),
                snapshot.statesOfUnit(StageState.class, unit),
                snapshot.statesOfUnit(PlanState.class, unit),
                snapshot.statesOfUnit(CycleState.class, unit));
    }

    /**
     * The answer about one measure.
     *
     * @param fewest points off the centre line below which there is no verdict
     * @throws ReadRefusal where its readings do not allow the chart
     */
    static ImprovementChartAnswer of(
            MeasureState measure,
            ChartKind kind,
            int fewest,
            Collection<StageState> tracks,
            Collection<PlanState> plans,
            Collection<CycleState> cycles) {
        ChartData data = ChartData.of(measure);
        Missing missing = data.missing(kind);
        if (missing != null) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "The readings do not allow this chart")
                    .with("parameter", "chart")
                    .with("missing", missing.name());
        }
        ImprovementChart chart = ImprovementChart.of(measure, kind, fewest);
        return new ImprovementChartAnswer(
                MeasureTrend.of(measure).series(),
                kind,
                fewest,
                data.choices(),
                chart.parts(),
                chart.points(),
                chart.decisions(),
                ChartMarks.of(measure, tracks, plans, cycles));
    }
}
