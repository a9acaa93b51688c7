package org.throughline.query.subject.implementation.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.coaching.CoachOrigin;
import org.throughline.events.implementation.coaching.CoachingEvent;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachAssigned;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingEnded;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingPlanRevised;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingVisitRecorded;
import org.throughline.events.implementation.coaching.CoachingProcess;
import org.throughline.events.implementation.coaching.Delivered;
import org.throughline.events.implementation.coaching.DeliveredItem;
import org.throughline.events.implementation.coaching.ServicePlan;
import org.throughline.events.implementation.support.SessionMode;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.coaching.CoachingState.Assignment;
import org.throughline.query.subject.implementation.coaching.CoachingState.Visit;
import org.throughline.query.words.Called;

class CoachingFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2017-09-06");
    private static final LocalDate END = LocalDate.parse("2018-02-14");
    private static final CoachingFold STORY = new CoachingFold();

    @Test
    void aTenureLastsUntilTheDayOfItsEnd() {
        CoachingState told = told();
        Assignment first = told.assignment("a1").orElseThrow();
        assertThat(first.isOn(END.minusDays(1))).isTrue();
        assertThat(first.isOn(END)).isFalse();
        assertThat(first.endReason()).isEqualTo("Left in February");
        assertThat(told.assignment("a2").orElseThrow().isOn(END)).isTrue();
        assertThat(told.assignment("a3")).isEmpty();
        assertThat(Told.stored(STORY, told)).isEqualTo(told);
    }

    @Test
    void whatIsMeantIsWhatWasSaidLastOfThatCoaching() {
        assertThat(told().plan("a1").orElseThrow().visitsPerYear()).isEqualTo(8);
        assertThat(told().plan("a2").orElseThrow().visitsPerYear()).isEqualTo(16);
        assertThat(told().plans()).extracting(CoachingState.Meant::memberId).containsExactly("m-1", "m-2", "m-1");
    }

    @Test
    void aVisitTellsWhoCameAndWhatWasDoneOfTheMeant() {
        Visit visit = told().visits().getFirst();
        assertThat(visit.memberId()).isEqualTo("m-1");
        assertThat(visit.count(Delivered.YES)).isEqualTo(1);
        assertThat(visit.count(Delivered.NO)).isEqualTo(1);
        assertThat(visit.count(Delivered.NOT_APPLICABLE)).isEqualTo(1);
    }

    @Test
    void theOutlineCountsAndTellsNobodyAndNothing() {
        CoachingState outline = STORY.outline(told());
        assertThat(outline.toString())
                .doesNotContain("m-1", "m-2", "Regional", "MODELLING", "AGENDA", "75", "VIDEO", "February", "reading");
        assertThat(outline.visits()).hasSize(1);
        assertThat(outline.assignments())
                .extracting(Assignment::from, Assignment::until)
                .containsExactly(tuple(DAY, END), tuple(DAY, null));
    }

    @Test
    void isSaidInSentences() {
        CoachingWords words = new CoachingWords();
        assertThat(words.say(assigned("a1", "m-1", null), "", Called.plainly()).text())
                .isEqualTo("M-1 coaches the team in PBIS, from outside");
        assertThat(words.say(visit(), "", Called.plainly()).text())
                .isEqualTo(
                        "A coach was there for 1 hour 15 minutes, video; done of what was meant: 1 of 2, not: data looked at");
        assertThat(words.say(
                                new CoachingVisitRecorded(
                                        "t1", "a1", "v2", null, null, List.of(), List.of(), List.of(), null, END),
                                "",
                                Called.plainly())
                        .text())
                .isEqualTo("A coach was there");
    }

    private static CoachingState told() {
        return Told.by(
                STORY,
                List.<CoachingEvent>of(
                        assigned("a1", "m-1", "Regional center"),
                        assigned("a2", "m-2", null),
                        visit(),
                        new CoachingPlanRevised("t1", "a1", plan(8), "Sure of it", DAY.plusDays(60)),
                        new CoachingEnded("t1", "a1", "Left in February", END)));
    }

    private static CoachAssigned assigned(String id, String coach, @Nullable String provider) {
        return new CoachAssigned(
                "t1",
                id,
                "s1",
                coach,
                CoachOrigin.EXTERNAL,
                provider,
                "PBIS",
                plan(16),
                List.of("reading-1"),
                List.of(),
                DAY);
    }

    private static ServicePlan plan(int visits) {
        return new ServicePlan("How to begin", null, List.of(), visits, 75, List.of("AGENDA_AGREED"));
    }

    private static CoachingVisitRecorded visit() {
        return new CoachingVisitRecorded(
                "t1",
                "a1",
                "v1",
                75,
                SessionMode.VIDEO,
                List.of(CoachingProcess.OBSERVATION),
                List.of("MODELLING"),
                List.of(
                        new DeliveredItem("AGENDA_AGREED", Delivered.YES),
                        new DeliveredItem("DATA_LOOKED_AT", Delivered.NO),
                        new DeliveredItem("NEXT_STEP_AGREED", Delivered.NOT_APPLICABLE)),
                true,
                DAY.plusDays(30));
    }
}
