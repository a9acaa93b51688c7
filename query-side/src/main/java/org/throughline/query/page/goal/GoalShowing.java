package org.throughline.query.page.goal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.page.Moment;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.PageAnswers;
import org.throughline.query.page.thing.Showing;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.question.implementation.GoalsAnswer;
import org.throughline.query.read.ComputedReads;

/** Shows with needs and goals what rests on them; other pages take what of that is theirs. */
@Component
public final class GoalShowing implements Showing {

    private static final String QUESTION = "goals";

    private final ComputedReads computed;
    private final PageAnswers answers;

    GoalShowing(ComputedReads computed, PageAnswers answers) {
        this.computed = computed;
        this.answers = answers;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("need", "goal");
    }

    @Override
    public Thing show(Laid laid, Moment moment, Function<String, @Nullable String> parameters) {
        return laid.thing().with(beside(laid, moment));
    }

    /** What rests on a need, a goal or a measure, out of the answer for its district, which is kept; above districts nothing is asked. */
    public List<Part> beside(Laid laid, Moment moment) {
        String district = laid.district();
        if (district == null) {
            return List.of();
        }
        GoalsAnswer answer = answers.of(QUESTION, GoalsAnswer.class, district, Map.of(), moment);
        return computed.compute(
                () -> new Beside(answer, laid.names()).of(laid.thing().key()));
    }
}
