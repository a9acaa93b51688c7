package org.throughline.query.subject.choices.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.query.subject.choices.focus.Focus.D1;
import static org.throughline.query.subject.choices.focus.Focus.D2;
import static org.throughline.query.subject.choices.focus.Focus.D3;
import static org.throughline.query.subject.choices.focus.Focus.added;
import static org.throughline.query.subject.choices.focus.Focus.connected;
import static org.throughline.query.subject.choices.focus.Focus.retired;
import static org.throughline.query.subject.choices.focus.Focus.told;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPiece;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaLinked;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaRetired;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaSplit;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaWithdrawn;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasDisconnected;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasMerged;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusLimitOverridden;
import org.throughline.query.Told;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Area;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Beginning;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Connection;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Ending;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.LimitOverride;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Link;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.LinkKind;
import org.throughline.query.subject.choices.focus.FocusPortfolioState.Span;

class FocusPortfolioFoldTest {

    @Test
    void keepsWhenAnAreaWasActiveAndWhyItEnded() {
        FocusPortfolioState focus =
                told(added("a", D1), new FocusAreaRetired("d1", "a", "done", "better", "b", D2), added("a", D3));
        assertThat(focus.active()).containsExactly("a");
        assertThat(focus.areas()).singleElement().satisfies(area -> {
            assertThat(area.spans()).extracting(Span::from).containsExactly(D1, D3);
            assertThat(area.spans().getFirst())
                    .returns(D2, Span::until)
                    .returns(Ending.RETIRED, Span::ending)
                    .returns("better", Span::outcome)
                    .returns("b", Span::madeRoomFor);
        });
    }

    @Test
    void endsTheTiesOfAnAreaWithIt() {
        FocusPortfolioState focus = told(added("a", D1), added("b", D1), connected("a", "b", D1), retired("b", D2));
        assertThat(focus.connections()).containsExactly(new Connection("a", "b", "how", D1, D2, null));
    }

    @Test
    void handsTiesAndLinksOnToWhatIsMergedAndClosesThoseWithin() {
        FocusPortfolioState focus = told(
                added("a", D1),
                added("b", D1),
                added("c", D1),
                connected("a", "b", D1),
                connected("b", "c", D1),
                new FocusAreaLinked("d1", "b", new FocusLinks(List.of("p"), List.of(), List.of()), D1),
                new FocusAreasMerged("d1", List.of("a", "b"), "one", Map.of("en", "One"), "same", D2));
        assertThat(focus.active()).containsExactly("c", "one");
        assertThat(focus.islands()).containsExactly(List.of("c", "one"));
        assertThat(focus.connections()).last().isEqualTo(new Connection("one", "c", "how", D2, null, null));
        assertThat(focus.areas().getLast().links()).containsExactly(new Link(LinkKind.PLAN, "p", D2, null));
        assertThat(focus.areas().getFirst().spans().getFirst().into()).containsExactly("one");
    }

    @Test
    void letsOneOfTheMergedGoOn() {
        FocusPortfolioState focus = told(
                added("a", D1),
                added("b", D1),
                new FocusAreasMerged("d1", List.of("a", "b"), "a", Map.of("en", "Both"), "same", D2));
        assertThat(focus.active()).containsExactly("a");
        assertThat(focus.areas().getFirst().title()).containsEntry("en", "Both");
        assertThat(focus.areas().getFirst().spans()).hasSize(1);
    }

    @Test
    void leavesThePiecesOfASplitUntied() {
        FocusPortfolioState focus = told(
                added("a", D1),
                added("b", D1),
                connected("a", "b", D1),
                new FocusAreaSplit(
                        "d1",
                        "a",
                        List.of(new FocusPiece("a", Map.of("en", "A")), new FocusPiece("x", Map.of("en", "X"))),
                        "two",
                        6,
                        List.of(),
                        D2));
        assertThat(focus.islands()).containsExactly(List.of("a"), List.of("b"), List.of("x"));
        assertThat(focus.areas().getFirst().spans()).hasSize(2);
    }

    @Test
    void keepsLinksFromWhenToWhen() {
        FocusPortfolioState focus = told(
                added("a", D1),
                new FocusAreaLinked("d1", "a", new FocusLinks(List.of(), List.of("MTSS", "PBIS"), List.of()), D1),
                new FocusAreaLinked("d1", "a", new FocusLinks(List.of(), List.of("PBIS"), List.of("m")), D2));
        assertThat(focus.areas().getFirst().links())
                .containsExactly(
                        new Link(LinkKind.PRACTICE, "MTSS", D1, D2),
                        new Link(LinkKind.PRACTICE, "PBIS", D1, null),
                        new Link(LinkKind.MEASURE, "m", D2, null));
    }

    @Test
    void showsAWithdrawnAreaAsOneThatNeverWas() {
        FocusPortfolioState focus = told(added("a", D1), new FocusAreaWithdrawn("d1", "a", "mistake", D1));
        assertThat(focus.active()).isEmpty();
        assertThat(focus.areas().getFirst().spans().getFirst())
                .returns(D1, Span::from)
                .returns(D1, Span::until)
                .returns(Ending.WITHDRAWN, Span::ending);
    }

    @Test
    void marksAnOverrideUsedWhenItsAreaBeginsAndNotBefore() {
        FocusLimitOverridden given = new FocusLimitOverridden("d1", "b", 1, "urgent", "m-1", List.of(), D2);
        assertThat(told(added("a", D1), given).overrides())
                .containsExactly(new LimitOverride("b", 1, "urgent", "m-1", List.of(), D2, null));
        assertThat(told(added("a", D1), given, added("b", D3)).overrides())
                .containsExactly(new LimitOverride("b", 1, "urgent", "m-1", List.of(), D2, D3));
    }

    @Test
    void takesApartWhicheverIsNamedFirst() {
        FocusPortfolioState focus = told(
                added("a", D1),
                added("b", D1),
                connected("a", "b", D1),
                new FocusAreasDisconnected("d1", "b", "a", "apart", D2));
        assertThat(focus.connections()).containsExactly(new Connection("a", "b", "how", D1, D2, "apart"));
    }

    @Test
    void keepsSpansAndTiesAndIsTheSameAfterItWasStored() {
        FocusPortfolioFold fold = new FocusPortfolioFold();
        FocusPortfolioState focus = told(added("a", D1), added("b", D1), connected("a", "b", D2), retired("b", D3));
        assertThat(focus.areas())
                .extracting(Area::code, area -> area.spans().getFirst().until(), Area::isActive)
                .containsExactly(tuple("a", null, true), tuple("b", D3, false));
        assertThat(focus.areas().getLast().spans()).singleElement().satisfies(span -> {
            assertThat(span.from()).isEqualTo(D1);
            assertThat(span.beginning()).isEqualTo(Beginning.ADDED);
            assertThat(span.ending()).isEqualTo(Ending.RETIRED);
            assertThat(span.endReason()).isEqualTo("done");
        });
        assertThat(focus.connections()).containsExactly(new Connection("a", "b", "how", D2, D3, null));
        assertThat(Told.stored(fold, focus)).isEqualTo(focus);
    }
}
