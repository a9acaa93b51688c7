package org.throughline.query.page.equity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.context.UnitContext;
import org.throughline.events.implementation.impact.ImpactDirection;
import org.throughline.events.implementation.impact.ImpactGroup;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.question.ground.ContextsAnswer;
import org.throughline.query.question.ground.ContextsAnswer.OfDecision;
import org.throughline.query.question.ground.ContextsAnswer.Stood;
import org.throughline.query.question.implementation.ImpactAnswer;
import org.throughline.query.question.implementation.ImpactAnswer.Found;
import org.throughline.query.question.implementation.ImpactAnswer.OfThing;
import org.throughline.query.subject.ground.context.ContextState;
import org.throughline.query.subject.ground.context.ContextState.Described;
import org.throughline.query.words.Called;

/** What pages say of those it is for, and of the context. */
class EquityPartsTest {

    private static final LocalDate DAY = LocalDate.parse("2019-02-13");

    @Test
    void aThingThatWasLookedAtSaysForWhomAndOfWhomNobodyAsked() {
        List<Part> parts = ImpactBeside.parts(impact(
                2,
                List.of(new Found(
                        ImpactGroup.TEACHERS,
                        "RURAL",
                        ImpactDirection.BETTER,
                        ImpactDirection.WORSE,
                        null,
                        null,
                        0,
                        DAY,
                        "i1"))));
        assertThat(parts)
                .extracting(Part::title)
                .containsExactly("Whom it helped, and whom it harmed", "Of whom nobody asked");
        assertThat(Objects.requireNonNull(parts.getFirst().table()).rows().getFirst())
                .extracting(Fact::text)
                .containsExactly(
                        "Teachers (rural)", "Better off", "Worse off", "Nothing", "Not said", "13 February 2019");
        assertThat(parts.getLast().facts()).extracting(Fact::text).containsExactly("Communities");
    }

    @Test
    void whatNobodyLookedAtSaysNothing() {
        assertThat(ImpactBeside.parts(impact(0, List.of()))).isEmpty();
    }

    @Test
    void aDecisionShowsEachContextAsItStood() {
        Stood own = stood("d1", false, DAY.plusDays(9), "It closed");
        Stood affected = stood("s1", true, null, null);
        List<Part> parts = ContextBeside.parts(
                new ContextsAnswer(
                        new ContextsAnswer.Counts(0, 1, 1, 0, 1),
                        List.of(),
                        List.of(new OfDecision("x1", "d1", DAY, own, List.of(affected)))),
                Called.byId());
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().facts())
                .extracting(Fact::text)
                .containsExactly(
                        "A valley",
                        "From 13 February 2019 on; written down later",
                        "Described anew on 22 February 2019: It closed");
        assertThat(parts.getLast().facts())
                .extracting(Fact::text)
                .containsExactly("A valley", "From 13 February 2019 on; written down by then");
    }

    @Test
    void aContextShowsWhatIsDescribedLastFirst() {
        ContextState context = new ContextState(
                "d1",
                List.of(
                        new Described(1, DAY, said("A valley"), null, null, List.of()),
                        new Described(2, DAY.plusDays(1), said("A town"), "It grew", null, List.of())));
        assertThat(ContextBeside.asItStands(context).getFirst().facts())
                .extracting(Fact::text)
                .containsExactly("A town", "14 February 2019", "It grew");
    }

    private static ImpactAnswer impact(int looks, List<Found> found) {
        return new ImpactAnswer(
                new ImpactAnswer.Counts(1, looks, 0, 0),
                List.of(),
                List.of(new OfThing(
                        "decision", "x1", "s1", DAY, looks, null, found, List.of(ImpactGroup.COMMUNITIES))));
    }

    private static Stood stood(String unit, boolean then, @Nullable LocalDate until, @Nullable String why) {
        return new Stood(unit, 1, DAY, said("A valley"), then, until, why);
    }

    private static UnitContext said(String community) {
        return new UnitContext(community, null, null, null, null, List.of());
    }
}
