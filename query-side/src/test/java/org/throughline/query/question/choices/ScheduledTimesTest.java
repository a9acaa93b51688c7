package org.throughline.query.question.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.decision.DecisionEvent.DecisionReversed;
import org.throughline.events.choices.resource.ResourceEvent.ScheduleChanged;
import org.throughline.query.Told;
import org.throughline.query.subject.choices.decision.Decided;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.resource.ResourceFold;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;

class ScheduledTimesTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final LocalDate FALL_2024 = LocalDate.parse("2024-09-01");
    private static final DecisionState DECIDED = Decided.on("a", "2019-09-01")
            .over(List.of(), List.of("s1"))
            .protecting(150, 60)
            .then();

    @Test
    void tellsSchedulesAndDecisionsAsOneCourse() {
        assertThat(times(List.of(DECIDED), changed(FALL_2017, 15, null), changed(FALL_2024, 40, 120))
                        .of("s1"))
                .containsExactly(
                        new ScheduledTime("s1", "ALL_STAFF", 15, null, FALL_2017, FALL_2019, List.of()),
                        new ScheduledTime("s1", "ALL_STAFF", 14, 150, FALL_2019, FALL_2024, List.of("a")),
                        new ScheduledTime("s1", "ALL_STAFF", 40, 120, FALL_2024, null, List.of()));
    }

    @Test
    void hasWhatWasBeforeHoldAgainOnceADecisionIsTakenBack() {
        DecisionState reversed = Decided.on("a", "2019-09-01")
                .over(List.of(), List.of("s1"))
                .protecting(150, 60)
                .then(new DecisionReversed("a", "No room", null, FALL_2024));
        assertThat(times(List.of(reversed), changed(FALL_2017, 15, null)).on(FALL_2024))
                .containsExactly(new ScheduledTime("s1", "ALL_STAFF", 15, null, FALL_2024, null, List.of()));
    }

    @Test
    void believesTheScheduleOverADecisionOfItsDay() {
        assertThat(times(List.of(DECIDED), changed(FALL_2019, 20, 100)).on(FALL_2019))
                .containsExactly(new ScheduledTime("s1", "ALL_STAFF", 20, 100, FALL_2019, null, List.of()));
    }

    @Test
    void keepsTheTimeOfOneGroupApartFromThatOfAllStaff() {
        ScheduleChanged grade = new ScheduleChanged("s1", "GRADE_3", null, 120, "a block", FALL_2019);
        assertThat(times(List.of(DECIDED), grade).on(FALL_2019))
                .extracting(ScheduledTime::forWhom, ScheduledTime::interventionMinutes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ALL_STAFF", 150),
                        org.assertj.core.groups.Tuple.tuple("GRADE_3", 120));
    }

    @Test
    void leavesOutUnitsThatLieElsewhere() {
        assertThat(ScheduledTimes.of(
                                List.of(ledger(changed(FALL_2017, 15, null))),
                                List.of(),
                                FALL_2024,
                                (unit, day) -> !unit.equals("s1"))
                        .on(FALL_2024))
                .isEmpty();
    }

    private static ScheduledTimes times(List<DecisionState> decisions, ScheduleChanged... changes) {
        return ScheduledTimes.of(List.of(ledger(changes)), decisions, FALL_2024, (unit, day) -> true);
    }

    private static ResourceLedgerState ledger(ScheduleChanged... changes) {
        return Told.by(new ResourceFold(), changes);
    }

    private static ScheduleChanged changed(LocalDate day, @Nullable Integer team, @Nullable Integer intervention) {
        return new ScheduleChanged("s1", "ALL_STAFF", team, intervention, "the board agreed", day);
    }
}
