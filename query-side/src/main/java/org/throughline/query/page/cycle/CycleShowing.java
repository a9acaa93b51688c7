package org.throughline.query.page.cycle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.Showing;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.question.QuestionReads;
import org.throughline.query.question.Questions;
import org.throughline.query.question.implementation.CyclePhasesAnswer;
import org.throughline.query.question.implementation.CyclesAnswer;
import org.throughline.query.question.implementation.IdeasAnswer;
import org.throughline.query.question.implementation.LookBacksAnswer;
import org.throughline.query.read.Asked;
import org.throughline.query.read.ComputedReads;

/** Shows with ideas what tried them, and with cycles what no state knows: what came first, how long it took, what was done next. */
@Component
final class CycleShowing implements Showing {

    private final PageParts parts;
    private final ComputedReads computed;
    private final Questions questions;
    private final QuestionReads answers;

    CycleShowing(PageParts parts, ComputedReads computed, Questions questions, QuestionReads answers) {
        this.parts = parts;
        this.computed = computed;
        this.questions = questions;
        this.answers = answers;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("idea", "cycle");
    }

    @Override
    public Thing show(Laid laid, Moment moment, Function<String, @Nullable String> parameters) {
        String id = laid.thing().key().id();
        List<Part> beside = laid.thing().kind().equals("idea")
                ? idea(id, laid.district(), moment)
                : cycle(id, laid.district(), moment);
        return laid.thing()
                .without(part -> !beside.isEmpty() && CycleParts.TOLD_BETTER.contains(part.title()))
                .with(beside);
    }

    private List<Part> idea(String id, @Nullable String district, Moment moment) {
        return district == null
                ? List.of()
                : CycleParts.tried(id, answer("ideas", IdeasAnswer.class, district, moment));
    }

    /** Out of the answers for its district, which are kept; above districts nothing is asked. */
    private List<Part> cycle(String id, @Nullable String district, Moment moment) {
        if (district == null) {
            return List.of();
        }
        CyclesAnswer cycles = answer("cycles", CyclesAnswer.class, district, moment);
        CyclePhasesAnswer phases = answer("cycle-phases", CyclePhasesAnswer.class, district, moment);
        LookBacksAnswer backs = answer("look-backs", LookBacksAnswer.class, district, moment);
        return computed.compute(() -> new CycleParts(id, parts.names(moment)).of(cycles, phases, backs));
    }

    private <A> A answer(String question, Class<A> type, String district, Moment moment) {
        Asked asked = new Asked(moment.day(), moment.knownAt(), null, moment.bySource() ? "source" : null, null, null);
        return answers.answer(answers.ask(questions.at(question).orElseThrow(), asked, district, Map.of()), null)
                .answer(type);
    }
}
