package org.throughline.query.page.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.page.Moment;
import org.throughline.query.page.goal.GoalShowing;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.PageAnswers;
import org.throughline.query.page.thing.Showing;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.question.implementation.ImprovementChartAnswer;
import org.throughline.query.read.ComputedReads;

/** Shows with a measure its chart, with the goals that are set on it. */
@Component
final class MeasureShowing implements Showing {

    private static final String QUESTION = "improvement-chart";
    private static final String CHART = "chart";

    private final ComputedReads computed;
    private final PageAnswers answers;
    private final GoalShowing goals;
    private final ThingReads things;

    MeasureShowing(ComputedReads computed, PageAnswers answers, GoalShowing goals, ThingReads things) {
        this.computed = computed;
        this.answers = answers;
        this.goals = goals;
        this.things = things;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("measure");
    }

    @Override
    public Thing show(Laid laid, Moment moment, Function<String, @Nullable String> asked) {
        ImprovementChartAnswer answer = answer(laid.thing().id(), moment, asked.apply(CHART));
        ChartPage page = new ChartPage(
                new ChartDrawn(answer, moment.shown()),
                laid.thing().path(),
                asked.apply(CHART),
                asked.apply("reading"));
        List<Part> shown = new ArrayList<>(
                computed.compute(() -> page.parts(keys -> things.names(laid.names(), keys, moment.tense()))));
        shown.addAll(goals.beside(laid, moment));
        return laid.thing().with(shown).with(page.drawing(moment.isNow()));
    }

    private ImprovementChartAnswer answer(String measure, Moment moment, @Nullable String chart) {
        Map<String, String[]> given = new HashMap<>(Map.of("measure", new String[] {measure}));
        if (chart != null) {
            given.put(CHART, new String[] {chart});
        }
        return answers.of(QUESTION, ImprovementChartAnswer.class, null, given, moment);
    }
}
