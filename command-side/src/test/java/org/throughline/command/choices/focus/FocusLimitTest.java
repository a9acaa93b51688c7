package org.throughline.command.choices.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.choices.focus.FocusWorld.FALL_2017;
import static org.throughline.command.choices.focus.FocusWorld.FALL_2018;
import static org.throughline.command.choices.focus.FocusWorld.FALL_2019;
import static org.throughline.command.choices.focus.FocusWorld.add;
import static org.throughline.command.choices.focus.FocusWorld.added;
import static org.throughline.command.choices.focus.FocusWorld.areas;
import static org.throughline.command.choices.focus.FocusWorld.fixture;
import static org.throughline.command.choices.focus.FocusWorld.overridden;
import static org.throughline.command.choices.focus.FocusWorld.retired;
import static org.throughline.command.choices.focus.FocusWorld.title;
import static org.throughline.command.choices.focus.FocusWorld.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Ledger;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.focus.FocusPortfolioCommand.MergeFocusAreas;
import org.throughline.command.choices.focus.FocusPortfolioCommand.OverrideFocusLimit;
import org.throughline.command.choices.focus.FocusPortfolioCommand.Piece;
import org.throughline.command.choices.focus.FocusPortfolioCommand.RetireFocusArea;
import org.throughline.command.choices.focus.FocusPortfolioCommand.SplitFocusArea;
import org.throughline.events.choices.focus.FocusPiece;
import org.throughline.events.choices.focus.FocusPortfolioEvent;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaRetired;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaSplit;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasMerged;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;

class FocusLimitTest {

    private final FixtureConfiguration<FocusPortfolio> focus = fixture();

    @Test
    void takesAFifthAreaAndASixthWithAConcern() {
        focus.given(areas(4, FALL_2017)).when(add("a5", FALL_2018)).expectEvents(added("a5", FALL_2018));
        focus.given(areas(5, FALL_2017))
                .when(add("a6", FALL_2018))
                .expectEvents(added("a6", FALL_2018, "FOCUS_ADVICE"));
    }

    @Test
    void refusesASeventhFocusArea() {
        focus.given(areas(6, FALL_2017))
                .when(add("a7", FALL_2018))
                .expectException(refusedWith(RefusalCode.FOCUS_LIMIT_REACHED));
    }

    @Test
    void namesTheSixThatStandInTheWayOfASeventh() {
        Ledger<FocusPortfolioFacts, FocusPortfolioEvent> ledger = ledger(areas(6, FALL_2017));
        Refusal refusal = refusal(ledger, added("a7", FALL_2018));
        assertThat(refusal.facts()).containsEntry("limit", 6);
        assertThat(refusal.facts().get("active"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(6)
                .first()
                .isEqualTo(Map.of("code", "a1", "title", title("a1"), "since", "2017-09-01"));
        assertThat(refusal.detail()).contains("a1 (since 2017-09-01)", "a6 (since 2017-09-01)");
    }

    @Test
    void takesASeventhOnTheDayOnWhichOneOfTheSixIsRetiredAndNotTheDayBefore() {
        List<FocusPortfolioEvent> sixAndOneRetired = with(areas(6, FALL_2017), retired("a1", FALL_2018));
        focus.given(sixAndOneRetired).when(add("a7", FALL_2018)).expectEvents(added("a7", FALL_2018, "FOCUS_ADVICE"));
        focus.given(sixAndOneRetired)
                .when(add("a7", FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.FOCUS_LIMIT_REACHED));
    }

    @Test
    void refusesABackdatedAreaThatWouldMakeALaterOneTheSeventh() {
        List<FocusPortfolioEvent> five = with(areas(5, FALL_2017), added("a6", FALL_2019));
        focus.given(five).when(add("late", FALL_2018)).expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
        Refusal refusal = refusal(ledger(five), added("late", FALL_2018));
        assertThat(refusal.facts()).containsEntry("laterCode", "focus-limit-reached");
        assertThat(refusal.facts().get("laterFacts"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("limit", 6);
    }

    @Test
    void takesABackdatedAreaThatEndedBeforeTheLaterOneBegan() {
        focus.given(with(areas(5, FALL_2017), retired("a1", FALL_2019), added("a6", FALL_2019)))
                .when(add("late", FALL_2018))
                .expectEvents(added("late", FALL_2018, "FOCUS_ADVICE"));
    }

    @Test
    void judgesByTheLimitOfTheDay() {
        FixtureConfiguration<FocusPortfolio> lowered = fixture(limit(Limit.FOCUS_LIMIT, 4, FALL_2018));
        lowered.given(areas(4, FALL_2017))
                .when(add("a5", FALL_2018.minusDays(1)))
                .expectEvents(added("a5", FALL_2018.minusDays(1)));
        lowered.given(areas(4, FALL_2017))
                .when(add("a5", FALL_2018))
                .expectException(refusedWith(RefusalCode.FOCUS_LIMIT_REACHED));
        lowered.given(areas(3, FALL_2017)).when(add("a4", FALL_2018)).expectEvents(added("a4", 4, FALL_2018));
    }

    @Test
    void advisesByTheAdviceOfTheDay() {
        FixtureConfiguration<FocusPortfolio> advised = fixture(limit(Limit.FOCUS_ADVICE, 2, FALL_2018));
        advised.given(areas(2, FALL_2017))
                .when(add("a3", FALL_2018.minusDays(1)))
                .expectEvents(added("a3", FALL_2018.minusDays(1)));
        advised.given(areas(2, FALL_2017))
                .when(add("a3", FALL_2018))
                .expectEvents(added("a3", FALL_2018, "FOCUS_ADVICE"));
    }

    @Test
    void keepsWhatIsActiveWhenTheLimitIsLoweredAndAddsNothing() {
        FixtureConfiguration<FocusPortfolio> lowered = fixture(limit(Limit.FOCUS_LIMIT, 4, FALL_2018));
        lowered.given(with(areas(6, FALL_2017), retired("a1", FALL_2018)))
                .when(add("a7", FALL_2018))
                .expectException(refusedWith(RefusalCode.FOCUS_LIMIT_REACHED));
        lowered.given(areas(6, FALL_2017))
                .when(new RetireFocusArea("d1", "a1", "done", null, null, FALL_2018))
                .expectEvents(retired("a1", FALL_2018));
    }

    @Test
    void letsNobodyOverrideTheLimitAsLongAsTheRulebookDoesNot() {
        focus.given(areas(6, FALL_2017))
                .when(override("a7", FALL_2018))
                .expectException(refusedWith(RefusalCode.OVERRIDE_NOT_ALLOWED));
        FixtureConfiguration<FocusPortfolio> allowed = fixture(mode(Mode.WARN, FALL_2018));
        allowed.given(areas(6, FALL_2017))
                .when(override("a7", FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.OVERRIDE_NOT_ALLOWED));
        allowed.given(areas(6, FALL_2017))
                .when(override("a7", FALL_2018))
                .expectEvents(overridden("a7", FALL_2018, "FOCUS_LIMIT_OVERRIDE"));
        fixture(mode(Mode.OFF, FALL_2018))
                .given(areas(6, FALL_2017))
                .when(override("a7", FALL_2018))
                .expectEvents(overridden("a7", FALL_2018));
    }

    @Test
    void takesTheSeventhForWhichTheLimitWasOverriddenAndNoOther() {
        FixtureConfiguration<FocusPortfolio> allowed = fixture(mode(Mode.WARN, FALL_2017));
        List<FocusPortfolioEvent> given = with(areas(6, FALL_2017), overridden("a7", FALL_2018));
        allowed.given(given).when(add("a7", FALL_2018)).expectEvents(added("a7", FALL_2018, "FOCUS_ADVICE"));
        allowed.given(given)
                .when(add("a7", FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.FOCUS_LIMIT_REACHED));
        allowed.given(given)
                .when(add("other", FALL_2018))
                .expectException(refusedWith(RefusalCode.FOCUS_LIMIT_REACHED));
        allowed.given(with(given, added("a7", FALL_2018)))
                .when(add("a8", FALL_2019))
                .expectException(refusedWith(RefusalCode.FOCUS_LIMIT_REACHED));
    }

    @Test
    void usesAnOverrideOnce() {
        FixtureConfiguration<FocusPortfolio> allowed = fixture(mode(Mode.WARN, FALL_2017));
        List<FocusPortfolioEvent> used = with(
                areas(6, FALL_2017), overridden("a7", FALL_2018), added("a7", FALL_2018), retired("a7", FALL_2019));
        allowed.given(used).when(add("a7", FALL_2019)).expectException(refusedWith(RefusalCode.FOCUS_LIMIT_REACHED));
        allowed.given(with(areas(6, FALL_2017), overridden("a7", FALL_2018)))
                .when(override("a7", FALL_2019))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void doesNotCountAnOverrideOnADayOnWhichTheRulebookAllowsNone() {
        FixtureConfiguration<FocusPortfolio> allowedForAYear =
                fixture(mode(Mode.WARN, FALL_2017), mode(Mode.BLOCK, FALL_2019));
        List<FocusPortfolioEvent> given = with(areas(6, FALL_2017), overridden("a7", FALL_2018));
        allowedForAYear
                .given(given)
                .when(add("a7", FALL_2019.minusDays(1)))
                .expectEvents(added("a7", FALL_2019.minusDays(1), "FOCUS_ADVICE"));
        allowedForAYear
                .given(given)
                .when(add("a7", FALL_2019))
                .expectException(refusedWith(RefusalCode.FOCUS_LIMIT_REACHED));
    }

    @Test
    void refusesAnOverrideWhereThereIsRoom() {
        fixture(mode(Mode.WARN, FALL_2017))
                .given(areas(5, FALL_2017))
                .when(override("a6", FALL_2018))
                .expectException(refusedWith(RefusalCode.FOCUS_LIMIT_NOT_REACHED));
    }

    @Test
    void learnsLaterThatThereWasRoomWithoutUnmakingTheOverride() {
        fixture(mode(Mode.WARN, FALL_2017))
                .given(with(areas(6, FALL_2017), overridden("a7", FALL_2019), added("a7", FALL_2019)))
                .when(new RetireFocusArea("d1", "a1", "done", null, null, FALL_2018))
                .expectEvents(new FocusAreaRetired("d1", "a1", "done", null, null, FALL_2018));
    }

    @Test
    void keepsTheLimitWhenAnAreaIsSplit() {
        focus.given(areas(5, FALL_2017)).when(split("a1", "b1", "b2")).expectEvents(splitUp("a1", "b1", "b2"));
        focus.given(areas(5, FALL_2017))
                .when(split("a1", "b1", "b2", "b3"))
                .expectException(refusedWith(RefusalCode.FOCUS_LIMIT_REACHED));
        focus.given(areas(6, FALL_2017))
                .when(split("a1", "b1", "b2"))
                .expectException(refusedWith(RefusalCode.FOCUS_LIMIT_REACHED));
        fixture(mode(Mode.WARN, FALL_2017))
                .given(with(areas(6, FALL_2017), overridden("b2", FALL_2018)))
                .when(split("a1", "b1", "b2"))
                .expectEvents(splitUp("a1", "b1", "b2"));
    }

    @Test
    void makesRoomByMerging() {
        FocusPortfolioEvent merged =
                new FocusAreasMerged("d1", List.of("a1", "a2"), "one", title("one"), "same work", FALL_2018);
        focus.given(areas(6, FALL_2017))
                .when(new MergeFocusAreas("d1", List.of("a1", "a2"), "one", title("one"), "same work", FALL_2018))
                .expectEvents(merged);
        focus.given(with(areas(6, FALL_2017), merged))
                .when(add("a7", FALL_2018))
                .expectEvents(added("a7", FALL_2018, "FOCUS_ADVICE"));
        focus.given(with(areas(6, FALL_2017), merged, added("a7", FALL_2018)))
                .when(add("a8", FALL_2018))
                .expectException(refusedWith(RefusalCode.FOCUS_LIMIT_REACHED));
    }

    private static LimitSet limit(Limit limit, int number, LocalDate day) {
        return new LimitSet("d1", limit, number, "agreed", day);
    }

    private static PolicySet mode(Mode mode, LocalDate day) {
        return new PolicySet("d1", Policy.FOCUS_LIMIT_OVERRIDE, mode, "agreed", day);
    }

    private static OverrideFocusLimit override(String code, LocalDate day) {
        return new OverrideFocusLimit("d1", code, "urgent", "m-1", day);
    }

    private static SplitFocusArea split(String code, String... into) {
        List<Piece> pieces = List.of(into).stream()
                .map(piece -> new Piece(piece, title(piece)))
                .toList();
        return new SplitFocusArea("d1", code, pieces, "two kinds of work", FALL_2018);
    }

    private static FocusAreaSplit splitUp(String code, String... into) {
        List<FocusPiece> pieces = List.of(into).stream()
                .map(piece -> new FocusPiece(piece, title(piece)))
                .toList();
        return new FocusAreaSplit("d1", code, pieces, "two kinds of work", 6, List.of("FOCUS_ADVICE"), FALL_2018);
    }

    private static Ledger<FocusPortfolioFacts, FocusPortfolioEvent> ledger(List<FocusPortfolioEvent> events) {
        Ledger<FocusPortfolioFacts, FocusPortfolioEvent> ledger = new Ledger<>(FocusPortfolioRules.RULES);
        events.forEach(ledger::add);
        return ledger;
    }

    private static Refusal refusal(
            Ledger<FocusPortfolioFacts, FocusPortfolioEvent> ledger, FocusPortfolioEvent candidate) {
        return catchThrowableOfType(Refusal.class, () -> ledger.check(candidate));
    }
}
