package org.throughline.command.implementation.fidelity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.implementation.fidelity.administration.Administered.COUNTED;
import static org.throughline.command.implementation.fidelity.administration.Administered.LATER;
import static org.throughline.command.implementation.fidelity.administration.Administered.abandoned;
import static org.throughline.command.implementation.fidelity.administration.Administered.again;
import static org.throughline.command.implementation.fidelity.administration.Administered.closed;
import static org.throughline.command.implementation.fidelity.administration.Administered.counted;
import static org.throughline.command.implementation.fidelity.administration.Administered.settled;
import static org.throughline.command.implementation.fidelity.administration.Administered.survey;
import static org.throughline.command.implementation.fidelity.administration.Administered.unsettled;
import static org.throughline.command.implementation.fidelity.administration.Administered.vote;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.administration.AdministrationEvent;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.events.implementation.instrument.AnswerState;

class AdministrationRulesTest {

    private static final AdministrationRules RULES = AdministrationRules.RULES;
    private static final RoundClosed FIRST = counted(1, COUNTED, settled("a.1", 2), unsettled("a.2"), unsettled("a.3"));

    static Stream<AdministrationEvent> whatFollowsAnOpening() {
        return Stream.of(again(2, "a.2"), FIRST, closed(), abandoned());
    }

    @ParameterizedTest
    @MethodSource("whatFollowsAnOpening")
    void nothingHappensBeforeItIsOpened(AdministrationEvent next) {
        assertThat(refusal(next).code()).isEqualTo(RefusalCode.NOT_YET);
    }

    @ParameterizedTest
    @MethodSource("whatFollowsAnOpening")
    void nothingHappensBehindItsEnd(AdministrationEvent next) {
        Refusal closed = refusal(next, vote(), FIRST, closed());
        assertThat(closed.code()).isEqualTo(RefusalCode.ENDED);
        assertThat(closed.facts()).containsEntry("endedOn", LATER.toString());
        assertThat(refusal(next, vote(), abandoned()).code()).isEqualTo(RefusalCode.ENDED);
    }

    @Test
    void isOpenedOnce() {
        assertThatCode(() -> RULES.check(RULES.initial(), vote())).doesNotThrowAnyException();
        assertThat(refusal(vote(), vote()).code()).isEqualTo(RefusalCode.ALREADY_EXISTS);
        assertThat(refusal(vote(), vote(), abandoned()).code()).isEqualTo(RefusalCode.ALREADY_EXISTS);
    }

    @Test
    void roundsFollowEachOther() {
        assertThatCode(() -> RULES.check(after(vote(), FIRST), again(2, "a.2", "a.3")))
                .doesNotThrowAnyException();
        Refusal leap = refusal(again(3, "a.2"), vote(), FIRST);
        assertThat(leap.code()).isEqualTo(RefusalCode.BEFORE_PREDECESSOR);
        assertThat(leap.facts()).containsEntry("round", 1);
        Refusal early = refusal(again(2, "a.2"), vote());
        assertThat(early.code()).isEqualTo(RefusalCode.STEP_UNFINISHED);
        assertThat(early.facts()).containsEntry("round", 1);
        assertThat(refusal(again(2, "a.2"), survey(), FIRST).code()).isEqualTo(RefusalCode.WRONG_KIND);
    }

    @Test
    void isCountedRoundByRound() {
        RoundClosed second = counted(2, LATER, settled("a.2", 1));
        assertThatCode(() -> RULES.check(after(vote(), FIRST, again(2, "a.2")), second))
                .doesNotThrowAnyException();
        assertThat(refusal(second, vote()).code()).isEqualTo(RefusalCode.NOT_YET);
        assertThat(refusal(FIRST, vote(), FIRST).code()).isEqualTo(RefusalCode.SETTLED);
        assertThat(refusal(FIRST, vote(), FIRST, again(2, "a.2")).code()).isEqualTo(RefusalCode.SETTLED);
    }

    /** Asked again are items of the first round, and counted are those of the one that is counted. */
    @Test
    void asksAndCountsWhatIsAsked() {
        Refusal asked = refusal(again(2, "a.1", "b.1"), vote(), FIRST);
        assertThat(asked.code()).isEqualTo(RefusalCode.ITEMS_NOT_ACCEPTABLE);
        assertThat(asked.detail()).contains("[b.1]");
        Refusal counted = refusal(counted(2, LATER, settled("a.1", 1)), vote(), FIRST, again(2, "a.2"));
        assertThat(counted.code()).isEqualTo(RefusalCode.ITEMS_NOT_ACCEPTABLE);
        assertThat(counted.detail()).contains("[a.1]");
    }

    @Test
    void endsAsItsKindEnds() {
        AdministrationClosed withoutCheck = new AdministrationClosed("a1", null, LATER);
        assertThatCode(() -> RULES.check(after(vote(), FIRST), closed())).doesNotThrowAnyException();
        assertThatCode(() -> RULES.check(after(survey(), FIRST), withoutCheck)).doesNotThrowAnyException();
        assertThat(refusal(withoutCheck, vote(), FIRST).code()).isEqualTo(RefusalCode.STEP_UNFINISHED);
        assertThat(refusal(closed(), survey(), FIRST).code()).isEqualTo(RefusalCode.WRONG_KIND);
        assertThat(refusal(closed(), vote()).code()).isEqualTo(RefusalCode.STEP_UNFINISHED);
        assertThat(refusal(withoutCheck, survey()).code()).isEqualTo(RefusalCode.STEP_UNFINISHED);
    }

    @Test
    void isThereUntilItIsGivenUp() {
        assertThat(RULES.isThere()).rejects(RULES.initial(), after(vote(), abandoned()));
        assertThat(RULES.isThere()).accepts(after(vote()), after(vote(), FIRST, closed()));
    }

    @Test
    void anAnswerWithoutPointsSettlesToo() {
        Settled settled = after(
                        vote(),
                        counted(
                                1,
                                COUNTED,
                                settled("a.1", 2),
                                new ItemCount("a.2", null, AnswerState.NOT_APPLICABLE, List.of(), 6),
                                unsettled("a.3")))
                .settled("a1");
        assertThat(settled.administrationId()).isEqualTo("a1");
        assertThat(settled.points()).isEqualTo(Map.of("a.1", 2));
        assertThat(settled.states()).isEqualTo(Map.of("a.2", AnswerState.NOT_APPLICABLE));
        assertThat(settled.unsettled()).containsExactly("a.3");
    }

    /** The latest round that asked an item says what it came to, and nothing of the others. */
    @Test
    void keepsOfEachItemWhatTheLatestRoundCameTo() {
        AdministrationFacts twice =
                after(vote(), FIRST, again(2, "a.1", "a.2"), counted(2, LATER, unsettled("a.1"), settled("a.2", 1)));
        assertThat(twice.settled("a1").points()).isEqualTo(Map.of("a.2", 1));
        assertThat(twice.unsettled()).containsExactly("a.1", "a.3");
    }

    @Test
    void nothingIsSettledBeforeTheFirstCount() {
        assertThat(RULES.initial().unsettled()).isEmpty();
        assertThat(after(vote()).unsettled()).isEqualTo(Administered.ITEMS);
        assertThat(after(vote()).settled("a1").points()).isEmpty();
    }

    private static AdministrationFacts after(AdministrationEvent... events) {
        AdministrationFacts facts = RULES.initial();
        for (AdministrationEvent event : events) {
            facts = RULES.evolve(facts, event);
        }
        return facts;
    }

    private static Refusal refusal(AdministrationEvent next, AdministrationEvent... before) {
        return catchThrowableOfType(Refusal.class, () -> RULES.check(after(before), next));
    }
}
