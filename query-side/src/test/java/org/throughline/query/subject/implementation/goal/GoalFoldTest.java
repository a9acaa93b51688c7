package org.throughline.query.subject.implementation.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.implementation.goal.SetGoals.SET;
import static org.throughline.query.subject.implementation.goal.SetGoals.onMeasure;
import static org.throughline.query.subject.implementation.goal.SetGoals.terms;
import static org.throughline.query.subject.implementation.goal.SetGoals.told;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.goal.Ambition;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.goal.GoalEvent.GoalClosed;
import org.throughline.events.implementation.goal.GoalEvent.GoalProgressRecorded;
import org.throughline.events.implementation.goal.GoalEvent.GoalRevised;
import org.throughline.events.implementation.goal.GoalOutcome;
import org.throughline.events.implementation.goal.GoalTerms;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.goal.GoalState.Progress;
import org.throughline.query.subject.implementation.goal.GoalState.Revision;
import org.throughline.query.subject.implementation.goal.GoalState.Status;

class GoalFoldTest {

    private static final GoalFold STORY = new GoalFold();
    private static final LocalDate LATER = LocalDate.parse("2018-09-12");
    private static final List<Evidence> DATA = List.of(new Evidence("Form", null));

    @Test
    void isPursuedInItsFirstVersionFromTheDayItIsSet() {
        GoalState goal = told(terms(onMeasure("40", "60"), "n1"));
        assertThat(goal)
                .returns(Status.PURSUED, GoalState::status)
                .returns(1, GoalState::version)
                .returns(SET, GoalState::setOn)
                .returns("m1", GoalState::measureId)
                .returns(List.of("n1"), GoalState::needIds)
                .returns(List.of(), GoalState::revisions);
        assertThat(Told.stored(STORY, goal)).isEqualTo(goal);
    }

    @Test
    void aVersionSaysAllOfItSoThatNothingOfTheOneBeforeStays() {
        GoalTerms next = new GoalTerms(
                Map.of("en", "Otherwise"),
                List.of(),
                null,
                null,
                List.of(),
                List.of("FAMILIES"),
                Ambition.TRANSFORM,
                new EquityAim("RURAL", Map.of("en", "As often")),
                null);
        GoalState goal = told(
                terms(onMeasure("40", "60"), "n1"),
                new GoalRevised("g1", 3, 1, next, "Learned", List.of("m-2"), DATA, List.of("X"), LATER));
        assertThat(goal)
                .returns(3, GoalState::version)
                .returns(Map.of("en", "Otherwise"), GoalState::title)
                .returns(List.of(), GoalState::needIds)
                .returns(null, GoalState::aim)
                .returns(null, GoalState::measureId)
                .returns(null, GoalState::dueOn)
                .returns(List.of(), GoalState::owners)
                .returns(List.of("FAMILIES"), GoalState::ownerGroups)
                .returns(Ambition.TRANSFORM, GoalState::ambition)
                .returns(List.of("m-1"), GoalState::deciders)
                .returns(List.of(new Revision(3, 2, 1, LATER, "Learned", List.of("m-2"), DATA)), GoalState::revisions)
                .returns(List.of("X"), GoalState::concerns);
        assertThat(Told.stored(STORY, goal)).isEqualTo(goal);
    }

    @Test
    void keepsWhatWasToldOfItsProgressByHand() {
        GoalState goal = told(
                terms(null),
                new GoalProgressRecorded("g1", new BigDecimal("7"), null, DATA, LATER),
                new GoalProgressRecorded("g1", null, "Half way", List.of(), List.of("X"), LATER));
        assertThat(goal.progress())
                .containsExactly(
                        new Progress(LATER, new BigDecimal("7"), null, DATA),
                        new Progress(LATER, null, "Half way", List.of()));
        assertThat(goal.concerns()).containsExactly("X");
    }

    @Test
    void isClosedAsWhoeverClosedItSaid() {
        Map.of(GoalOutcome.MET, Status.MET, GoalOutcome.NOT_MET, Status.NOT_MET, GoalOutcome.DROPPED, Status.DROPPED)
                .forEach((outcome, status) -> {
                    GoalState goal = told(terms(null), new GoalClosed("g1", outcome, "Why", DATA, LATER));
                    assertThat(goal)
                            .returns(status, GoalState::status)
                            .returns(LATER, GoalState::closedOn)
                            .returns("Why", GoalState::closedWhy)
                            .returns(DATA, GoalState::evidence);
                    assertThat(Told.stored(STORY, goal)).isEqualTo(goal);
                });
    }
}
