package org.throughline.query.subject.choices.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent.DecisionCorrected;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRetracted;
import org.throughline.events.choices.decision.DecisionEvent.DecisionReversed;
import org.throughline.events.choices.decision.DecisionEvent.InputRecorded;
import org.throughline.events.choices.decision.DecisionEvent.InputTraced;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.InputUse;
import org.throughline.events.choices.decision.Justification;
import org.throughline.events.choices.decision.Justification.Ground;
import org.throughline.query.Told;
import org.throughline.query.subject.choices.decision.DecisionState.Status;

class DecisionFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2019-02-13");
    private static final DecisionFold STORY = new DecisionFold();
    private static final Decided DECIDED = Decided.on("dc", "2019-02-13").by("m-1", "m-2");
    private static final InputRecorded EARLY =
            Decided.input("dc", "in-1", "FAMILIES", EngagementDepth.COLLABORATE, "2019-01-30");

    @Test
    void beginsWithInputWhileNothingIsDecided() {
        DecisionState matter = Told.by(STORY, EARLY);
        assertThat(matter.status()).isEqualTo(Status.UNDECIDED);
        assertThat(matter.account()).isNull();
        assertThat(matter.sole()).isNull();
        assertThat(matter.wasTaken()).isFalse();
        assertThat(matter.inputs()).hasSize(1);
    }

    @Test
    void keepsEarlierInputWhenItIsDecided() {
        DecisionState decision = Told.by(STORY, EARLY, DECIDED.event());
        assertThat(decision.status()).isEqualTo(Status.DECIDED);
        assertThat(decision.decidedOn()).isEqualTo(DAY);
        assertThat(decision.inputs())
                .extracting(DecisionState.Input::givenOn)
                .containsExactly(LocalDate.parse("2019-01-30"));
    }

    @Test
    void callsADecisionSoleWhenOnePersonTookItAndSaysNothingWhenNobodyIsWrittenDown() {
        assertThat(DECIDED.by("m-1").then().sole()).isTrue();
        assertThat(DECIDED.then().sole()).isFalse();
        assertThat(DECIDED.by().then().sole()).isNull();
    }

    @Test
    void flagsADecisionFromAboveThatSaysNoReason() {
        assertThat(DECIDED.in(DecisionStyle.TOP_DOWN, null).then().topDownUnjustified())
                .isTrue();
        assertThat(DECIDED.in(DecisionStyle.TOP_DOWN, new Justification(Ground.LAW, "Ordered"))
                        .then()
                        .topDownUnjustified())
                .isFalse();
        assertThat(DECIDED.then().topDownUnjustified()).isFalse();
    }

    @Test
    void keepsTheAccountBeforeACorrectionAndWhatFollowsFromTheNewOne() {
        Account right = DECIDED.by("m-1").account();
        DecisionState decision =
                DECIDED.then(new DecisionCorrected("dc", right, "One voted", List.of(), List.of(), DAY));
        assertThat(decision.status()).isEqualTo(Status.CORRECTED);
        assertThat(decision.sole()).isTrue();
        assertThat(decision.superseded()).containsExactly(new DecisionState.Superseded(DECIDED.account(), "One voted"));
    }

    @Test
    void holdsUntilTheDayItIsTakenBack() {
        LocalDate back = DAY.plusDays(30);
        DecisionState decision = DECIDED.then(new DecisionReversed("dc", "Too early", "dc-2", back));
        assertThat(decision.wasTaken()).isTrue();
        assertThat(decision.holdsOn(DAY.minusDays(1))).isFalse();
        assertThat(decision.holdsOn(DAY)).isTrue();
        assertThat(decision.holdsOn(back.minusDays(1))).isTrue();
        assertThat(decision.holdsOn(back)).isFalse();
    }

    @Test
    void saysWhatBecameOfAnInputAndOfNoOther() {
        DecisionState decision = DECIDED.then(
                EARLY,
                Decided.input("dc", "in-2", "LEARNERS", EngagementDepth.INFORM, "2019-03-01"),
                new InputTraced("dc", "in-1", InputUse.CHANGED_IT, "The hour", DAY));
        assertThat(decision.inputs()).extracting(DecisionState.Input::use).containsExactly(InputUse.CHANGED_IT, null);
    }

    @Test
    void doesNotTakeARetractedDecisionAndKeepsItsInput() {
        DecisionState decision = DECIDED.then(EARLY, new DecisionRetracted("dc", "Only talked about", DAY));
        assertThat(decision.wasTaken()).isFalse();
        assertThat(decision.inputs())
                .extracting(
                        DecisionState.Input::inputId,
                        DecisionState.Input::group,
                        DecisionState.Input::depth,
                        DecisionState.Input::givenOn,
                        DecisionState.Input::use)
                .containsExactly(
                        tuple("in-1", "FAMILIES", EngagementDepth.COLLABORATE, LocalDate.parse("2019-01-30"), null));
    }

    @Test
    void keepsWhatWasDecidedAndByHowMany() {
        assertThat(DECIDED.then())
                .returns(true, DecisionState::wasTaken)
                .returns(DAY, DecisionState::decidedOn)
                .returns(false, DecisionState::sole)
                .returns(false, DecisionState::topDownUnjustified)
                .extracting(DecisionState::account)
                .satisfies(account -> {
                    assertThat(account.title()).isEqualTo("Decision dc");
                    assertThat(account.style()).isEqualTo(DecisionStyle.SHARED);
                    assertThat(account.stakes()).isNull();
                    assertThat(account.deciders()).hasSize(2);
                });
    }

    @Test
    void isTheSameAfterItWasStored() {
        DecisionState decision = DECIDED.protecting(150, null)
                .then(EARLY, new DecisionReversed("dc", "Too early", null, DAY.plusDays(9)));
        assertThat(Told.stored(STORY, decision)).isEqualTo(decision);
        assertThat(Told.stored(STORY, Told.by(STORY, EARLY))).isEqualTo(Told.by(STORY, EARLY));
    }
}
