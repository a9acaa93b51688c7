package org.throughline.query.question.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.decision.Stakes;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseHeld;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseOutcomeRecorded;
import org.throughline.events.teams.pause.PauseOutcome;
import org.throughline.events.teams.pause.PauseTrigger;
import org.throughline.query.Told;
import org.throughline.query.question.teams.EquityPausesAnswer.Counts;
import org.throughline.query.question.teams.EquityPausesAnswer.Large;
import org.throughline.query.question.teams.EquityPausesAnswer.OfTeam;
import org.throughline.query.subject.choices.decision.DecisionFold;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.rulebook.RulebookFold;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.teams.pause.EquityPauseState;
import org.throughline.query.subject.teams.pause.PauseFold;

/** When teams stopped and asked, and before which large decisions nobody did. */
class EquityPausesTest {

    private static final LocalDate FIRST = LocalDate.parse("2018-10-10");
    private static final LocalDate SECOND = LocalDate.parse("2019-02-07");

    @Test
    void theLongestTimeWithoutCountsTheDaysSinceTheLast() {
        assertThat(team(SECOND.plusDays(10), null).longestGap()).isEqualTo(120);
        assertThat(team(SECOND.plusDays(121), null).longestGap()).isEqualTo(121);
    }

    @Test
    void theNextIsDueByTheRulebookAndOverdueFromTheDayAfter() {
        assertThat(team(SECOND.plusDays(180), null))
                .returns(SECOND.plusDays(180), OfTeam::dueOn)
                .returns(false, OfTeam::overdue);
        assertThat(team(SECOND.plusDays(181), null).overdue()).isTrue();
        assertThat(team(SECOND.plusDays(181), set(Limit.EQUITY_PAUSE_EVERY_DAYS, 200, SECOND))
                        .overdue())
                .isFalse();
        assertThat(team(SECOND.plusDays(999), set(Limit.EQUITY_PAUSE_EVERY_DAYS, 0, SECOND)))
                .returns(null, OfTeam::dueOn)
                .returns(false, OfTeam::overdue);
    }

    @Test
    void ofATeamThatHasEndedNothingIsDue() {
        OfTeam team = new EquityPauses(List.of(pause("p1", FIRST, null)), EquityPausesTest::usual, SECOND.plusDays(999))
                .answer(pause -> true, List.of(), id -> SECOND)
                .teams()
                .getFirst();
        assertThat(team)
                .returns(null, OfTeam::dueOn)
                .returns(null, OfTeam::longestGap)
                .returns(false, OfTeam::overdue);
    }

    @Test
    void aDecisionIsLargeByTheRulebookOfItsDay() {
        assertThat(large(decision(Stakes.HIGH, 0, SECOND), null)).hasSize(1);
        assertThat(large(decision(Stakes.MEDIUM, 2, SECOND), null)).isEmpty();
        assertThat(large(decision(null, 3, SECOND), null)).hasSize(1);
        LimitSet medium = set(Limit.LARGE_DECISION_STAKES, 2, SECOND);
        assertThat(large(decision(Stakes.MEDIUM, 0, SECOND), medium)).hasSize(1);
        assertThat(large(decision(Stakes.MEDIUM, 0, SECOND.minusDays(1)), medium))
                .isEmpty();
        assertThat(large(decision(Stakes.HIGH, 0, SECOND), set(Limit.LARGE_DECISION_STAKES, 0, SECOND)))
                .isEmpty();
    }

    @Test
    void aLargeDecisionHasThePausesThatNameItAndSaysHowLongBeforeTheLastWas() {
        EquityPausesAnswer answer = new EquityPauses(
                        List.of(pause("p1", FIRST, null), pause("p2", SECOND, "x1"), pause("p3", SECOND, "other")),
                        EquityPausesTest::usual,
                        SECOND)
                .answer(
                        pause -> pause.heldOn().equals(SECOND),
                        List.of(
                                decision(Stakes.HIGH, 0, FIRST.plusDays(9)),
                                Told.by(new DecisionFold(), recorded("x2", Stakes.HIGH, 0, FIRST.minusDays(1)))),
                        id -> null);
        assertThat(answer.decisions())
                .containsExactly(
                        new Large("x2", "s1", "Decision", FIRST.minusDays(1), List.of(), null),
                        new Large("x1", "s1", "Decision", FIRST.plusDays(9), List.of("p2"), 9L));
        assertThat(answer.counts()).isEqualTo(new Counts(2, 0, 2, 0, 2, 1));
    }

    @Test
    void whatChangedIsCountedAndWhatNobodySaidToo() {
        EquityPauseState changed = Told.by(
                new PauseFold(),
                held("p1", FIRST, null),
                new EquityPauseOutcomeRecorded("p1", PauseOutcome.CHANGED, "Asked first", SECOND));
        assertThat(changed.outcomeOn()).isEqualTo(SECOND);
        assertThat(Told.stored(new PauseFold(), changed)).isEqualTo(changed);
        Counts counts = new EquityPauses(List.of(changed, pause("p2", SECOND, null)), EquityPausesTest::usual, SECOND)
                .answer(pause -> true, List.of(), id -> null)
                .counts();
        assertThat(counts).isEqualTo(new Counts(2, 1, 1, 0, 0, 0));
    }

    private static OfTeam team(LocalDate day, @Nullable LimitSet limit) {
        return new EquityPauses(
                        List.of(pause("p2", SECOND, null), pause("p1", FIRST, null)), id -> rulebook(limit), day)
                .answer(pause -> true, List.of(), id -> null)
                .teams()
                .getFirst();
    }

    private static List<Large> large(DecisionState decision, @Nullable LimitSet limit) {
        return new EquityPauses(List.of(), id -> rulebook(limit), SECOND)
                .answer(pause -> true, List.of(decision), id -> null)
                .decisions();
    }

    private static RulebookState usual(String organization) {
        return rulebook(null);
    }

    private static RulebookState rulebook(@Nullable LimitSet limit) {
        return limit == null ? RulebookState.usual("d1") : Told.by(new RulebookFold(), limit);
    }

    private static LimitSet set(Limit limit, int number, LocalDate day) {
        return new LimitSet("d1", limit, number, "Why", null, List.of(), day);
    }

    private static EquityPauseState pause(String id, LocalDate day, @Nullable String decision) {
        return Told.by(new PauseFold(), held(id, day, decision));
    }

    private static EquityPauseHeld held(String id, LocalDate day, @Nullable String decision) {
        return new EquityPauseHeld(
                id,
                "s1",
                "t1",
                PauseTrigger.PLANNED,
                null,
                decision,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                day);
    }

    private static DecisionState decision(@Nullable Stakes stakes, int units, LocalDate day) {
        return Told.by(new DecisionFold(), recorded("x1", stakes, units, day));
    }

    private static DecisionRecorded recorded(String id, @Nullable Stakes stakes, int units, LocalDate day) {
        Account account = new Account(
                "Decision",
                null,
                DecisionStyle.TOP_DOWN,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of("s1", "s2", "s3").subList(0, units),
                List.of(),
                stakes,
                null,
                null);
        return new DecisionRecorded(id, "s1", null, account, List.of(), List.of(), day);
    }
}
