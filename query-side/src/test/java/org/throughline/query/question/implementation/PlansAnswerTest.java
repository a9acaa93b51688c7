package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.query.Recording;
import org.throughline.query.Told;
import org.throughline.query.history.Remembered;
import org.throughline.query.question.implementation.PlansAnswer.Belief;
import org.throughline.query.question.implementation.PlansAnswer.TwoViews;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.timeline.Known;

class PlansAnswerTest {

    private static final LocalDate DRAFTED = LocalDate.parse("2019-03-01");
    private static final LocalDate ADOPTED = LocalDate.parse("2019-04-01");

    @Test
    void saysNothingMoreWhereThoseWhoBelievedItWereRight() {
        assertThat(views(1, drafted()))
                .isEqualTo(new TwoViews("p1", draft(), List.of(), Belief.RIGHT, null, List.of()));
    }

    @Test
    void namesWhatWasRecordedLater() {
        TwoViews views = views(1, drafted(), new ActionPlanAdopted("p1", List.of("BOARD"), List.of(), ADOPTED));

        assertThat(views.belief()).isEqualTo(Belief.OTHERWISE);
        assertThat(views.believed()).isEqualTo(draft());
        assertThat(views.said().adoptedOn()).isEqualTo(ADOPTED);
        assertThat(views.differences())
                .extracting("path")
                .containsExactly("/status", "/adoptedBy[BOARD]", "/adoptedOn");
    }

    @Test
    void aPlanNobodyHadRecordedByThenWasNotBelievedToBeEmpty() {
        assertThat(views(0, drafted()))
                .isEqualTo(new TwoViews("p1", draft(), List.of(), Belief.NOTHING_RECORDED, null, List.of()));
    }

    @Test
    void whatWasPutRightLaterWasBelievedAsItHadBeenRecorded() {
        ActionPlanAdopted wrong = new ActionPlanAdopted("p1", List.of("BOARD"), List.of(), ADOPTED);
        ActionPlanAdopted right = new ActionPlanAdopted("p1", List.of("BOARD"), List.of(), ADOPTED.plusDays(1));
        List<Remembered> recorded = Recording.of(
                        drafted(),
                        wrong,
                        new EntryCorrected("plan", "p1", 2, "r", new Replacement(right), right.effectiveOn()),
                        new EntryRetracted("plan", "p1", 1, "r", DRAFTED))
                .stream()
                .map(entry -> new Remembered(
                        entry.position(), entry.version(), entry.recordedAt(), entry.actor(), entry.event()))
                .toList();
        KnownThen<PlanState, ?> all = new KnownThen<>(new PlanFold(), null, Map.of("p1", recorded));
        PlanState present = draft();
        assertThat(all.at("p1", present, Known.upTo(2)).orElseThrow().adoptedOn())
                .isEqualTo(ADOPTED);
        assertThat(all.at("p1", present, Known.upTo(3)).orElseThrow().adoptedOn())
                .isEqualTo(ADOPTED.plusDays(1));
        assertThat(all.at("p1", present, Known.upTo(4))).contains(present);
        assertThat(all.at("p1", present, Known.upTo(0))).isEmpty();
        assertThat(all.entries("p1")).extracting(Remembered::event).containsExactly(right);
        assertThat(all.entries("p2")).isEmpty();
        KnownThen<PlanState, ?> onTheDay = new KnownThen<>(new PlanFold(), ADOPTED, Map.of("p1", recorded));
        assertThat(onTheDay.at("p1", present, Known.upTo(2)).orElseThrow().adoptedOn())
                .isEqualTo(ADOPTED);
        assertThat(onTheDay.at("p1", present, Known.upTo(3)).orElseThrow().adoptedOn())
                .isNull();
    }

    /** These events recorded one after another, and what was believed at a position among them. */
    private static TwoViews views(long position, PlanEvent... events) {
        List<Remembered> recorded = Recording.of(events).stream()
                .map(entry -> new Remembered(
                        entry.position(), entry.version(), entry.recordedAt(), entry.actor(), entry.event()))
                .toList();
        KnownThen<PlanState, ?> then = new KnownThen<>(new PlanFold(), null, Map.of("p1", recorded));
        return PlansAnswer.of(List.of(Told.by(new PlanFold(), events)), then, Known.upTo(position))
                .plans()
                .getFirst();
    }

    private static PlanState draft() {
        return Told.by(new PlanFold(), drafted());
    }

    private static ActionPlanDrafted drafted() {
        return new ActionPlanDrafted(
                "p1",
                "s1",
                "t1",
                Map.of("en", "Plan"),
                List.of(),
                List.of(),
                List.of(),
                List.of("PRINCIPAL"),
                List.of(),
                DRAFTED);
    }
}
