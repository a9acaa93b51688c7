package org.throughline.query.page.cycle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.page.Moment;
import org.throughline.query.page.equity.ImpactBeside;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.PageAnswers;
import org.throughline.query.page.thing.Showing;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.question.implementation.CyclePhasesAnswer;
import org.throughline.query.question.implementation.CyclesAnswer;
import org.throughline.query.question.implementation.IdeasAnswer;
import org.throughline.query.question.implementation.LookBacksAnswer;
import org.throughline.query.read.ComputedReads;

/** Shows with ideas what tried them, and with cycles what no state knows: what came first, how long it took, what was done next. */
@Component
final class CycleShowing implements Showing {

    private final ComputedReads computed;
    private final PageAnswers answers;
    private final ThingReads things;
    private final ImpactBeside impacts;

    CycleShowing(ComputedReads computed, PageAnswers answers, ThingReads things, ImpactBeside impacts) {
        this.computed = computed;
        this.answers = answers;
        this.things = things;
        this.impacts = impacts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("idea", "cycle");
    }

    @Override
    public Thing show(Laid laid, Moment moment, Function<String, @Nullable String> parameters) {
        String district = laid.district();
        if (district == null) {
            return laid.thing();
        }
        List<Part> beside = laid.thing().kind().equals("idea")
                ? CycleParts.tried(laid.thing().id(), answer("ideas", IdeasAnswer.class, district, moment))
                : cycle(laid, district, moment);
        return laid.thing()
                .without(part -> !beside.isEmpty() && CycleParts.TOLD_BETTER.contains(part.title()))
                .with(beside)
                .behind(
                        laid.thing().kind().equals("cycle")
                                ? impacts.of(laid.thing().key(), district, moment)
                                : List.of());
    }

    /** Out of the answers for its district, which are kept; above districts nothing is asked. */
    private List<Part> cycle(Laid laid, String district, Moment moment) {
        CyclesAnswer cycles = answer("cycles", CyclesAnswer.class, district, moment);
        CyclePhasesAnswer phases = answer("cycle-phases", CyclePhasesAnswer.class, district, moment);
        LookBacksAnswer backs = answer("look-backs", LookBacksAnswer.class, district, moment);
        String id = laid.thing().id();
        return computed.compute(() -> new CycleParts(
                        id, things.names(laid.names(), CycleParts.mentioned(id, backs), moment.tense()))
                .of(cycles, phases, backs));
    }

    private <A> A answer(String question, Class<A> type, String district, Moment moment) {
        return answers.of(question, type, district, Map.of(), moment);
    }
}
