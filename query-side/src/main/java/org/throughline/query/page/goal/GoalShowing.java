package org.throughline.query.page.goal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.Showing;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.question.QuestionReads;
import org.throughline.query.question.Questions;
import org.throughline.query.question.implementation.GoalsAnswer;
import org.throughline.query.read.Asked;
import org.throughline.query.read.ComputedReads;

/** Shows with needs and goals what rests on them; other pages take what of that is theirs. */
@Component
public final class GoalShowing implements Showing {

    private static final String QUESTION = "goals";

    private final PageParts parts;
    private final ComputedReads computed;
    private final Questions questions;
    private final QuestionReads answers;

    GoalShowing(PageParts parts, ComputedReads computed, Questions questions, QuestionReads answers) {
        this.parts = parts;
        this.computed = computed;
        this.questions = questions;
        this.answers = answers;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("need", "goal");
    }

    @Override
    public Thing show(Laid laid, Moment moment, Function<String, @Nullable String> parameters) {
        return laid.thing().with(beside(laid.thing().key(), laid.district(), moment));
    }

    /** What rests on a need, a goal or a measure, out of the answer for its district, which is kept; above districts nothing is asked. */
    public List<Part> beside(SubjectKey key, @Nullable String district, Moment moment) {
        if (district == null) {
            return List.of();
        }
        Asked asked = new Asked(moment.day(), moment.knownAt(), null, moment.bySource() ? "source" : null, null, null);
        GoalsAnswer answer = answers.answer(
                        answers.ask(questions.at(QUESTION).orElseThrow(), asked, district, Map.of()), null)
                .answer(GoalsAnswer.class);
        return computed.compute(() -> new Beside(answer, parts.names(moment)).of(key));
    }
}
