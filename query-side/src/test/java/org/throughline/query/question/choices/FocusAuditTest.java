package org.throughline.query.question.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.choices.focus.Focus.D1;
import static org.throughline.query.subject.choices.focus.Focus.D2;
import static org.throughline.query.subject.choices.focus.Focus.D3;
import static org.throughline.query.subject.choices.focus.Focus.D4;
import static org.throughline.query.subject.choices.focus.Focus.added;
import static org.throughline.query.subject.choices.focus.Focus.connected;
import static org.throughline.query.subject.choices.focus.Focus.retired;
import static org.throughline.query.subject.choices.focus.Focus.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPortfolioEvent;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaLinked;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaRetired;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaWithdrawn;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusLimitOverridden;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.question.choices.FocusAnswer.AreaLife;
import org.throughline.query.question.choices.FocusAnswer.DayCount;
import org.throughline.query.question.choices.FocusAnswer.DistrictFocus;
import org.throughline.query.question.choices.FocusAnswer.FocusStretch;
import org.throughline.query.question.choices.FocusAnswer.Island;
import org.throughline.query.question.choices.FocusAnswer.OverrideUse;
import org.throughline.query.question.choices.FocusAnswer.RoomMade;
import org.throughline.query.question.choices.FocusAnswer.StatedPractice;
import org.throughline.query.read.Window;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.ground.rulebook.RulebookState.Threshold;

class FocusAuditTest {

    private static final List<FocusNorm> USUAL = Norms.of(RulebookState.usual("d1"));
    private static final Window FORTY_DAYS = new Window(D1, D1.plusDays(39));

    @Test
    void countsTheDaysAboveWhatTheSourcesSayWhateverTheDistrictAllowsItself() {
        List<FocusPortfolioEvent> events = five();
        events.add(added("a6", D2));
        events.add(added("a7", D3));
        DistrictFocus focus = answer(events, List.of(new FocusNorm(LocalDate.MIN, 50, 50)), FORTY_DAYS);
        assertThat(focus.days().aboveLimit()).isZero();
        assertThat(focus.days().aboveSource())
                .isEqualTo(focus.stretches().stream()
                        .filter(FocusStretch::isAboveSource)
                        .mapToLong(stretch -> FORTY_DAYS.daysWithin(stretch.from(), stretch.until()))
                        .sum());
        assertThat(focus.stretches())
                .filteredOn(FocusStretch::isAboveSource)
                .extracting(FocusStretch::count)
                .containsExactly(7);
    }

    @Test
    void countsTheDaysAboveFiveAndAboveSix() {
        List<FocusPortfolioEvent> events = five();
        events.add(added("a6", D2));
        events.add(new FocusLimitOverridden("d1", "a7", 6, "urgent", "m-1", List.of(), D3));
        events.add(added("a7", D3));
        events.add(new FocusAreaRetired("d1", "a1", "done", null, "a7", D4));
        DistrictFocus focus = answer(events, USUAL, FORTY_DAYS);
        assertThat(focus.days()).isEqualTo(new DayCount(40, 0, 30, 20, 10, 10, 40));
        assertThat(focus.stretches()).extracting(FocusStretch::count).containsExactly(5, 6, 7, 6);
        assertThat(focus.overrides()).containsExactly(new OverrideUse("a7", 6, "urgent", "m-1", D3, D3, List.of("a1")));
        assertThat(focus.roomMade()).containsExactly(new RoomMade("a1", D4, "done", null, "a7", D3));
    }

    @Test
    void saysWhenWhatRoomWasMadeForBegan() {
        DistrictFocus focus = answer(
                List.of(added("a", D1), new FocusAreaRetired("d1", "a", "done", "better", "b", D2), added("b", D3)),
                USUAL,
                FORTY_DAYS);
        assertThat(focus.roomMade()).containsExactly(new RoomMade("a", D2, "done", "better", "b", D3));
    }

    @Test
    void saysOfRoomThatNothingHasTakenYetThatNothingBegan() {
        DistrictFocus focus = answer(
                List.of(added("a", D1), new FocusAreaRetired("d1", "a", "done", null, "b", D2)), USUAL, FORTY_DAYS);
        assertThat(focus.roomMade()).containsExactly(new RoomMade("a", D2, "done", null, "b", null));
    }

    @Test
    void learnsFromABackdatedRetirementThatThereNeverWereSeven() {
        List<FocusPortfolioEvent> believed = five();
        believed.add(added("a6", D1));
        believed.add(new FocusLimitOverridden("d1", "a7", 6, "urgent", "m-1", List.of(), D3));
        believed.add(added("a7", D3));
        assertThat(answer(believed, USUAL, FORTY_DAYS).days().aboveLimit()).isEqualTo(20);
        believed.add(retired("a1", D2));
        DayCount known = answer(believed, USUAL, FORTY_DAYS).days();
        assertThat(known.aboveLimit()).isZero();
        assertThat(known.atLimit()).isEqualTo(30);
    }

    @Test
    void countsNoDayOfAnAreaThatWasWithdrawn() {
        DistrictFocus focus = answer(
                List.of(added("a", D1), added("b", D2), new FocusAreaWithdrawn("d1", "b", "mistake", D2)),
                USUAL,
                FORTY_DAYS);
        assertThat(focus.areas()).extracting(AreaLife::code).containsExactly("a");
        assertThat(focus.stretches()).extracting(FocusStretch::count).containsExactly(1);
    }

    @Test
    void judgesEachDayByTheRulebookOfThatDay() {
        RulebookState rulebook = new RulebookState(
                "d1",
                List.of(),
                List.of(
                        new Threshold(Limit.FOCUS_LIMIT, 4, D3, null, "less", null, List.of()),
                        new Threshold(Limit.FOCUS_ADVICE, 3, D2, null, "less", null, List.of())),
                List.of());
        DayCount days = answer(five(), Norms.of(rulebook), FORTY_DAYS).days();
        assertThat(days.aboveAdvice()).isEqualTo(30);
        assertThat(days.aboveLimit()).isEqualTo(20);
    }

    @Test
    void knowsNothingOfTheDaysBeforeTheFirstArea() {
        DistrictFocus focus = answer(List.of(added("a", D2)), USUAL, FORTY_DAYS);
        assertThat(focus.firstArea()).isEqualTo(D2);
        assertThat(focus.days().notYet()).isEqualTo(10);
        assertThat(focus.stretches().getFirst().from()).isEqualTo(D2);
        DistrictFocus before = answer(List.of(added("a", D2)), USUAL, new Window(D1, D2.minusDays(1)));
        assertThat(before.days()).isEqualTo(new DayCount(10, 10, 0, 0, 0, 0, 0));
        assertThat(before.islands()).isEmpty();
    }

    @Test
    void findsIslandsAndSinceWhenExactlyTheseHungTogether() {
        List<FocusPortfolioEvent> events =
                List.of(added("a", D1), added("b", D1), added("c", D1), connected("a", "b", D2), added("x", D3));
        assertThat(answer(events, USUAL, FORTY_DAYS).islands())
                .containsExactly(
                        new Island(List.of("a", "b"), D2), new Island(List.of("c"), D1), new Island(List.of("x"), D3));
        List<FocusPortfolioEvent> whole = new ArrayList<>(events);
        whole.add(connected("c", "b", D4));
        whole.add(connected("x", "c", D4));
        DistrictFocus connected = answer(whole, USUAL, FORTY_DAYS);
        assertThat(connected.islands()).containsExactly(new Island(List.of("a", "b", "c", "x"), D4));
        assertThat(connected.days().apart()).isEqualTo(30);
    }

    @Test
    void measuresLivesWithinTheDaysAskedAbout() {
        DistrictFocus focus = answer(
                List.of(added("a", D1), retired("a", D2), added("a", D3), added("b", D4)),
                USUAL,
                new Window(D1.plusDays(5), D3.plusDays(4)));
        assertThat(focus.areas()).singleElement().returns(10L, AreaLife::days);
    }

    @Test
    void saysSinceWhenAPracticeIsAStatedPriority() {
        DistrictFocus focus = answer(
                List.of(
                        added("a", D1),
                        new FocusAreaLinked("d1", "a", new FocusLinks(List.of("p"), List.of("MTSS"), List.of("m")), D2),
                        retired("a", D4)),
                USUAL,
                FORTY_DAYS);
        assertThat(focus.practices()).containsExactly(new StatedPractice("MTSS", "a", D2, D4));
    }

    private static List<FocusPortfolioEvent> five() {
        List<FocusPortfolioEvent> events = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            events.add(added("a" + i, D1));
        }
        return events;
    }

    private static DistrictFocus answer(
            List<? extends FocusPortfolioEvent> events, List<FocusNorm> norms, Window window) {
        return FocusAudit.answer(told(events.toArray(FocusPortfolioEvent[]::new)), norms, window);
    }
}
