package org.throughline.command.choices.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.choices.focus.FocusWorld.FALL_2017;
import static org.throughline.command.choices.focus.FocusWorld.FALL_2018;
import static org.throughline.command.choices.focus.FocusWorld.FALL_2019;
import static org.throughline.command.choices.focus.FocusWorld.add;
import static org.throughline.command.choices.focus.FocusWorld.added;
import static org.throughline.command.choices.focus.FocusWorld.areas;
import static org.throughline.command.choices.focus.FocusWorld.fixture;
import static org.throughline.command.choices.focus.FocusWorld.retired;
import static org.throughline.command.choices.focus.FocusWorld.title;
import static org.throughline.command.choices.focus.FocusWorld.with;

import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Peers;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.focus.FocusPortfolioCommand.AddFocusArea;
import org.throughline.command.choices.focus.FocusPortfolioCommand.ConnectFocusAreas;
import org.throughline.command.choices.focus.FocusPortfolioCommand.DisconnectFocusAreas;
import org.throughline.command.choices.focus.FocusPortfolioCommand.LinkFocusArea;
import org.throughline.command.choices.focus.FocusPortfolioCommand.MergeFocusAreas;
import org.throughline.command.choices.focus.FocusPortfolioCommand.RetireFocusArea;
import org.throughline.command.choices.focus.FocusPortfolioCommand.WithdrawFocusArea;
import org.throughline.command.choices.focus.FocusPortfolioFacts.Connection;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPortfolioEvent;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaLinked;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaWithdrawn;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasConnected;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasMerged;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;

class FocusPortfolioTest {

    private final FixtureConfiguration<FocusPortfolio> focus = fixture();

    @Test
    void beginsWithTheFirstAreaOfADistrict() {
        focus.givenNoPriorActivity().when(add("a1", FALL_2018)).expectEvents(added("a1", FALL_2018));
    }

    @Test
    void isADistrictsAlone() {
        focus.givenNoPriorActivity()
                .when(new AddFocusArea("s1", "a", title("a"), "r", List.of(), List.of(), List.of(), FALL_2018))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
        fixture()
                .givenNoPriorActivity()
                .when(new AddFocusArea("no", "a", title("a"), "r", List.of(), List.of(), List.of(), FALL_2018))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void endsWithTheDistrict() {
        FixtureConfiguration<FocusPortfolio> closed = fixture(new OrganizationClosed("d1", "merged", FALL_2019));
        closed.given(areas(1, FALL_2017)).when(add("a2", FALL_2019)).expectException(refusedWith(RefusalCode.ENDED));
        closed.given(areas(1, FALL_2017))
                .when(add("a2", FALL_2019.minusDays(1)))
                .expectEvents(added("a2", FALL_2019.minusDays(1)));
    }

    @Test
    void refusesACodeThatIsActiveAndTakesItAgainOnceItEnded() {
        focus.given(areas(1, FALL_2017))
                .when(add("a1", FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        focus.given(with(areas(1, FALL_2017), retired("a1", FALL_2018)))
                .when(add("a1", FALL_2018))
                .expectEvents(added("a1", FALL_2018));
    }

    @Test
    void retiresOnlyWhatIsActiveOnThatDay() {
        focus.given(areas(1, FALL_2018))
                .when(new RetireFocusArea("d1", "a1", "done", null, null, FALL_2017))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        focus.given(with(areas(1, FALL_2017), retired("a1", FALL_2018)))
                .when(new RetireFocusArea("d1", "a1", "done", null, null, FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void refusesABackdatedEndThatLaterFactsContradict() {
        focus.given(with(areas(2, FALL_2017), new FocusAreasConnected("d1", "a1", "a2", "how", FALL_2019)))
                .when(new RetireFocusArea("d1", "a1", "done", null, null, FALL_2018))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void withdrawsAnAreaOnTheDayOnWhichItWasSaidToBegin() {
        focus.given(with(areas(1, FALL_2017), added("a2", FALL_2018)))
                .when(new WithdrawFocusArea("d1", "a2", "only discussed"))
                .expectEvents(new FocusAreaWithdrawn("d1", "a2", "only discussed", FALL_2018));
    }

    @Test
    void withdrawsNothingThatCameOutOfAMerge() {
        focus.given(with(
                        areas(2, FALL_2017),
                        new FocusAreasMerged("d1", List.of("a1", "a2"), "one", title("one"), "r", FALL_2018)))
                .when(new WithdrawFocusArea("d1", "one", "mistake"))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void mergesIntoOneOfThemOrIntoAFreeCodeAndNoOther() {
        focus.given(areas(3, FALL_2017))
                .when(new MergeFocusAreas("d1", List.of("a1", "a2"), "a2", title("a2"), "r", FALL_2018))
                .expectEvents(new FocusAreasMerged("d1", List.of("a1", "a2"), "a2", title("a2"), "r", FALL_2018));
        focus.given(areas(3, FALL_2017))
                .when(new MergeFocusAreas("d1", List.of("a1", "a2"), "a3", title("a3"), "r", FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        focus.given(areas(3, FALL_2017))
                .when(new MergeFocusAreas("d1", List.of("a1", "a1"), "b", title("b"), "r", FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void connectsTwoActiveAreasOnceWhicheverIsNamedFirst() {
        FocusAreasConnected connected = new FocusAreasConnected("d1", "a1", "a2", "how", FALL_2018);
        focus.given(areas(2, FALL_2017))
                .when(new ConnectFocusAreas("d1", "a1", "a2", "how", FALL_2018))
                .expectEvents(connected);
        focus.given(with(areas(2, FALL_2017), connected))
                .when(new ConnectFocusAreas("d1", "a2", "a1", "how", FALL_2019))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        focus.given(areas(2, FALL_2017))
                .when(new ConnectFocusAreas("d1", "a1", "a1", "how", FALL_2018))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void takesApartWhatWasConnectedAndStillIsAfterAMerge() {
        FocusAreasConnected connected = new FocusAreasConnected("d1", "a1", "a3", "how", FALL_2017);
        FocusAreasMerged merged = new FocusAreasMerged("d1", List.of("a1", "a2"), "one", title("one"), "r", FALL_2018);
        focus.given(with(areas(3, FALL_2017), connected, merged))
                .when(new DisconnectFocusAreas("d1", "a3", "one", "r", FALL_2019))
                .expectSuccessfulHandlerExecution();
        focus.given(with(areas(3, FALL_2017), connected, merged))
                .when(new DisconnectFocusAreas("d1", "a3", "a1", "r", FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
        focus.given(with(areas(3, FALL_2017), connected, retired("a1", FALL_2018), added("a1", FALL_2018)))
                .when(new DisconnectFocusAreas("d1", "a3", "a1", "r", FALL_2019))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void linksWithPlansThatThereAreAndNamesEachThingOnce() {
        focus.given(areas(1, FALL_2017))
                .when(new LinkFocusArea("d1", "a1", List.of("nowhere"), List.of(), List.of(), FALL_2018))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        focus.given(areas(1, FALL_2017))
                .when(new LinkFocusArea("d1", "a1", List.of(), List.of("MTSS", "MTSS"), List.of("m"), FALL_2018))
                .expectEvents(new FocusAreaLinked(
                        "d1", "a1", new FocusLinks(List.of(), List.of("MTSS"), List.of("m")), FALL_2018));
    }

    @Test
    void anEndTakesTheTiesOfThatAreaAndNoOthers() {
        FocusPortfolioFacts before = after(tie("a1", "a2"), tie("a3", "a4"), tie("a2", "a3"));
        assertThat(before.connections()).hasSize(3);
        FocusPortfolioFacts left = FocusPortfolioRules.RULES.evolve(before, retired("a2", FALL_2018));
        assertThat(left.connections()).containsExactly(Connection.of("a3", "a4"));
    }

    @Test
    void aMergedAreaInheritsTheTiesOfAllAndNoneToItself() {
        FocusPortfolioFacts before = after(tie("a1", "a2"), tie("a1", "a3"), tie("a2", "a4"), tie("a3", "a4"));
        FocusPortfolioFacts merged = FocusPortfolioRules.RULES.evolve(
                before, new FocusAreasMerged("d1", List.of("a1", "a2"), "one", title("one"), "r", FALL_2018));
        assertThat(merged.connections())
                .containsExactlyInAnyOrder(
                        Connection.of("a3", "one"), Connection.of("one", "a4"), Connection.of("a4", "a3"));
    }

    @Test
    void aDistrictHasAnAreaFromItsBeginningOnAlsoWhenItEnded() {
        Peers peers = Decision.peers(List.of(added("a1", FALL_2017), retired("a1", FALL_2018)));
        assertThat(FocusPortfolios.haveArea(peers, "d1", "a1", FALL_2017.minusDays(1)))
                .isFalse();
        assertThat(FocusPortfolios.haveArea(peers, "d1", "a1", FALL_2017)).isTrue();
        assertThat(FocusPortfolios.haveArea(peers, "d1", "a1", FALL_2019)).isTrue();
        assertThat(FocusPortfolios.haveArea(peers, "d1", "a2", FALL_2019)).isFalse();
        assertThat(FocusPortfolios.haveArea(peers, null, "a1", FALL_2019))
                .as("above districts")
                .isFalse();
    }

    private static FocusPortfolioFacts after(FocusAreasConnected... ties) {
        FocusPortfolioFacts facts = FocusPortfolioFacts.EMPTY;
        for (FocusPortfolioEvent event : with(areas(4, FALL_2017), ties)) {
            facts = FocusPortfolioRules.RULES.evolve(facts, event);
        }
        return facts;
    }

    private static FocusAreasConnected tie(String a, String b) {
        return new FocusAreasConnected("d1", a, b, "how", FALL_2017);
    }
}
