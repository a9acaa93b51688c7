package org.throughline.command.implementation.fidelity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.command.implementation.fidelity.administration.Administered.COUNTED;
import static org.throughline.command.implementation.fidelity.administration.Administered.ITEMS;
import static org.throughline.command.implementation.fidelity.administration.Administered.OWN;
import static org.throughline.command.implementation.fidelity.administration.Administered.PEOPLE;
import static org.throughline.command.implementation.fidelity.administration.Administered.abandoned;
import static org.throughline.command.implementation.fidelity.administration.Administered.again;
import static org.throughline.command.implementation.fidelity.administration.Administered.closed;
import static org.throughline.command.implementation.fidelity.administration.Administered.counted;
import static org.throughline.command.implementation.fidelity.administration.Administered.settled;
import static org.throughline.command.implementation.fidelity.administration.Administered.survey;
import static org.throughline.command.implementation.fidelity.administration.Administered.unsettled;
import static org.throughline.command.implementation.fidelity.administration.Administered.vote;
import static org.throughline.command.implementation.fidelity.administration.Administered.world;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.Decision;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.administration.BallotBox.Round;
import org.throughline.command.implementation.instrument.Examples;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.RatingProcess;

class BallotBoxTest {

    private static final Ballot WHOLE = new Ballot(Map.of("a.1", 2, "a.2", 1, "a.3", 0), Map.of());
    private static final RoundClosed FIRST = counted(1, COUNTED, settled("a.1", 2), unsettled("a.2"), unsettled("a.3"));

    private final BallotsInMemory ballots = new BallotsInMemory().opened("a1", 1);

    @Test
    void tellsWhatIsAskedOfHowMany() {
        Round round = box(vote()).round("a1");
        assertThat(round.opened()).isEqualTo(vote());
        assertThat(round.instrument()).isEqualTo(OWN);
        assertThat(round.number()).isEqualTo(1);
        assertThat(round.items()).isEqualTo(ITEMS);
        assertThat(round.invited()).isEqualTo(PEOPLE);
        assertThat(round.cast()).isZero();
    }

    @Test
    void keepsWhatWasCastAndCountsIt() {
        BallotBox box = box(vote());
        assertThat(box.cast("a1", 1, WHOLE).cast()).isEqualTo(1);
        assertThat(box.cast("a1", 1, WHOLE).cast()).isEqualTo(2);
        assertThat(ballots.of("a1", 1)).containsExactly(WHOLE, WHOLE);
        assertThat(box.round("a1").cast()).isEqualTo(2);
    }

    @Test
    void takesNoMoreBallotsThanPeopleAreAsked() {
        ballots.cast("a1", 1, PEOPLE - 1, WHOLE.points());
        BallotBox box = box(vote());
        box.cast("a1", 1, WHOLE);
        Refusal refusal = refusal(() -> box.cast("a1", 1, WHOLE));
        assertThat(refusal.code()).isEqualTo(RefusalCode.ALL_BALLOTS_CAST);
        assertThat(refusal.facts()).containsEntry("invited", PEOPLE);
        assertThat(ballots.count("a1", 1)).isEqualTo(PEOPLE);
    }

    @Test
    void takesNoneWhereNothingGoesOn() {
        assertThat(code(vote(), "a9")).isEqualTo(RefusalCode.UNKNOWN_SUBJECT);
        assertThat(code(vote(), "a1", FIRST)).isEqualTo(RefusalCode.SETTLED);
        assertThat(code(vote(), "a1", FIRST, closed())).isEqualTo(RefusalCode.ENDED);
        assertThat(code(vote(), "a1", abandoned())).isEqualTo(RefusalCode.ENDED);
    }

    /** Whoever filled in a ballot while its round was counted is told so, and is not counted in the next one. */
    @Test
    void takesABallotForTheRoundItWasFilledInForOnly() {
        ballots.opened("a1", 2);
        BallotBox box = box(vote(), FIRST, again(2, "a.2", "a.3"));
        Ballot second = new Ballot(Map.of("a.2", 1, "a.3", 1), Map.of());
        assertThat(box.round("a1").items()).containsExactly("a.2", "a.3");
        assertThat(box.cast("a1", 2, second).cast()).isEqualTo(1);

        Refusal counted = refusal(() -> box.cast("a1", 1, WHOLE));
        assertThat(counted.code()).isEqualTo(RefusalCode.SETTLED);
        assertThat(counted.facts()).containsEntry("round", 1);
        Refusal notOpened = refusal(() -> box.cast("a1", 3, second));
        assertThat(notOpened.code()).isEqualTo(RefusalCode.NOT_YET);
        assertThat(notOpened.facts()).containsEntry("round", 3);
        assertThat(ballots.count("a1", 1)).isZero();
    }

    /** What is not asked again is settled. */
    @Test
    void takesNoAnswersToWhatIsNotAskedAgain() {
        ballots.opened("a1", 2);
        BallotBox box = box(vote(), FIRST, again(2, "a.2"));
        assertThat(refusal(() -> box.cast("a1", 2, new Ballot(Map.of("a.1", 1), Map.of())))
                        .faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/answers/a.1", "unknown-item"), tuple("/answers/a.2", "missing-item"));
        assertThat(ballots.count("a1", 2)).isZero();
    }

    /** Between the look at the log and the ballot it may have been counted. */
    @Test
    void takesNoneWhereTheRoundWasCountedMeanwhile() {
        BallotBox box = new BallotBox(Decision.peers(world(OWN, vote())), new BallotsInMemory());
        Refusal refusal = refusal(() -> box.cast("a1", 1, WHOLE));
        assertThat(refusal.code()).isEqualTo(RefusalCode.SETTLED);
        assertThat(refusal.facts()).containsEntry("round", 1);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", ", false"})
    void aVoteHoldsBackWhereTheInstrumentLetsIt(@Nullable Boolean abstaining, boolean mayBeOpen) {
        RatingProcess rating =
                new RatingProcess(RatingProcess.How.TEAM_CONSENSUS, null, abstaining, null, null, List.of(), null);
        assertThat(mayBeOpen(Examples.rated(OWN, rating), vote())).isEqualTo(mayBeOpen);
        assertThat(mayBeOpen(Examples.rated(OWN, rating), survey())).isTrue();
    }

    @Test
    void whoAnswersASurveyMayLeaveItemsOpenWhateverTheInstrument() {
        assertThat(mayBeOpen(OWN, vote())).isFalse();
        assertThat(mayBeOpen(OWN, survey())).isTrue();
        Ballot part = new Ballot(Map.of("a.2", 1), Map.of());
        assertThat(box(survey()).cast("a1", 1, part).cast()).isEqualTo(1);
        assertThat(refusal(() -> box(vote()).cast("a1", 1, part)).code()).isEqualTo(RefusalCode.ITEMS_NOT_ACCEPTABLE);
    }

    private boolean mayBeOpen(InstrumentDefinition instrument, SubjectEvent opened) {
        return new BallotBox(Decision.peers(world(instrument, opened)), ballots)
                .round("a1")
                .mayBeOpen();
    }

    private BallotBox box(SubjectEvent... happened) {
        return new BallotBox(Administered.peers(happened), ballots);
    }

    private RefusalCode code(SubjectEvent opened, String administrationId, SubjectEvent... more) {
        SubjectEvent[] happened = new SubjectEvent[more.length + 1];
        happened[0] = opened;
        System.arraycopy(more, 0, happened, 1, more.length);
        RefusalCode code =
                refusal(() -> box(happened).cast(administrationId, 1, WHOLE)).code();
        assertThat(ballots.count("a1", 1)).isZero();
        return code;
    }

    private static Refusal refusal(ThrowingCallable asked) {
        return catchThrowableOfType(Refusal.class, asked);
    }
}
