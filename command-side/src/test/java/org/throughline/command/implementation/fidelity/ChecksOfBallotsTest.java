package org.throughline.command.implementation.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Decision.eventOf;
import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.implementation.fidelity.administration.Administered.COUNTED;
import static org.throughline.command.implementation.fidelity.administration.Administered.OWN;
import static org.throughline.command.implementation.fidelity.administration.Administered.PEOPLE;
import static org.throughline.command.implementation.fidelity.administration.Administered.counted;
import static org.throughline.command.implementation.fidelity.administration.Administered.settled;
import static org.throughline.command.implementation.fidelity.administration.Administered.unsettled;
import static org.throughline.command.implementation.fidelity.administration.Administered.vote;
import static org.throughline.command.implementation.fidelity.administration.Administered.world;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.amend.Correction;
import org.throughline.command.implementation.fidelity.FidelityCommand.CorrectFidelityCheck;
import org.throughline.command.implementation.fidelity.FidelityCommand.RecordFidelityCheck;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.CheckDetails.Unscored;
import org.throughline.events.implementation.fidelity.CheckDetails.VoteCount;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.instrument.AnswerState;

/** Checks that rest on the ballots of an administration: they gave 2 points to the first item, left out the second, and settled no third. */
class ChecksOfBallotsTest {

    private static final Unscored SECOND = new Unscored("a.2", AnswerState.NOT_APPLICABLE);

    @Test
    void theBallotsAnswerWhatNobodyElseDid() {
        FidelityCheckRecorded made = recorded(record(Map.of("a.3", 1)));
        assertThat(made.answers()).isEqualTo(Map.of("a.1", 2, "a.3", 1));
        assertThat(made.details().unscored()).containsExactly(SECOND);
        assertThat(made.details().administrationId()).isEqualTo("a1");
    }

    @Test
    void whatTheVotesLeftOpenIsTalkedAboutAndEntered() {
        check().givenNoPriorActivity().when(record(Map.of())).expectException(refusedFor("/answers/a.3 no-majority"));
    }

    @Test
    void whatWasSettledByTalkingCountsBeforeTheBallots() {
        FidelityCheckRecorded made = recorded(record(Map.of("a.1", 0, "a.2", 1, "a.3", 1)));
        assertThat(made.answers()).isEqualTo(Map.of("a.1", 0, "a.2", 1, "a.3", 1));
        assertThat(made.details().unscored()).isEmpty();
    }

    @Test
    void whatIsSaidToHaveNoPointsGetsNoneOfTheBallots() {
        FidelityCheckRecorded made =
                recorded(record(Map.of("a.3", 1), List.of(new Unscored("a.1", AnswerState.DO_NOT_KNOW)), List.of()));
        assertThat(made.answers()).isEqualTo(Map.of("a.3", 1));
        assertThat(made.details().unscored()).containsExactly(new Unscored("a.1", AnswerState.DO_NOT_KNOW), SECOND);
    }

    @Test
    void theBallotsAreTheVotes() {
        check().givenNoPriorActivity()
                .when(record(Map.of("a.3", 1), List.of(), List.of(new VoteCount("a.3", 1, 6))))
                .expectException(refusedFor("/votes answered-twice"));
    }

    @Test
    void theBallotsMakeOneCheck() {
        check(made("fc2", "a1"))
                .givenNoPriorActivity()
                .when(record(Map.of("a.3", 1)))
                .expectException(refusedAs("fc2"));
        check(made("fc2", "a1"), new FidelityCheckRetracted("fc2", "Twice", COUNTED))
                .givenNoPriorActivity()
                .when(record(Map.of("a.3", 1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void checksOfOtherBallotsOrOfNoneAreNoMatter() {
        check(made("fc2", "a2"), made("fc3", null))
                .givenNoPriorActivity()
                .when(record(Map.of("a.3", 1)))
                .expectSuccessfulHandlerExecution();
    }

    /** It is no other check than itself. */
    @Test
    void aCheckOfBallotsIsPutRight() {
        FidelityCheckRecorded before = recorded(record(Map.of("a.3", 1)));
        FixtureConfiguration<FidelityCheck> check = check(before);
        // what a command puts right is known while it is decided, and comes of no event
        check.setReportIllegalStateChange(false);
        EntryCorrected corrected = eventOf(
                check.given(before).when(record(Map.of("a.3", 0)), new Correction(1, "It was none").asMetadata()),
                EntryCorrected.class);
        assertThat(((FidelityCheckRecorded) corrected.right().event()).answers())
                .isEqualTo(Map.of("a.1", 2, "a.3", 0));
    }

    /** The ballots are gone by then; what they came to is on record. */
    @Test
    void aCorrectionKeepsWhatTheBallotsCameTo() {
        FidelityCheckRecorded before = recorded(record(Map.of("a.3", 1)));
        FidelityCheckCorrected corrected = eventOf(
                check().given(before)
                        .when(new CorrectFidelityCheck(
                                "fc1",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of("m-1"),
                                "who took part",
                                List.of())),
                FidelityCheckCorrected.class);
        assertThat(corrected.answers()).isEqualTo(before.answers());
        assertThat(corrected.details()).isEqualTo(before.details());
    }

    private static FixtureConfiguration<FidelityCheck> check(SubjectEvent... more) {
        List<SubjectEvent> world = world(
                OWN,
                vote(),
                counted(
                        1,
                        COUNTED,
                        settled("a.1", 2),
                        new ItemCount("a.2", null, AnswerState.NOT_APPLICABLE, List.of(), PEOPLE),
                        unsettled("a.3")));
        world.addAll(List.of(more));
        return Decision.of(FidelityCheck.class, world.toArray(SubjectEvent[]::new));
    }

    private static FidelityCheckRecorded recorded(RecordFidelityCheck command) {
        return eventOf(check().givenNoPriorActivity().when(command), FidelityCheckRecorded.class);
    }

    /** Another check that is recorded, resting on these ballots. */
    private static FidelityCheckRecorded made(String checkId, @Nullable String administrationId) {
        return new FidelityCheckRecorded(
                checkId,
                "s1",
                "MTSS",
                "own",
                "1",
                RaterKind.SELF,
                List.of("a"),
                Map.of("a.1", 2, "a.3", 1),
                List.of(),
                new CheckDetails(
                        "Our own",
                        "d1",
                        administrationId,
                        List.of(SECOND),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                null,
                null,
                List.of(),
                List.of(),
                COUNTED);
    }

    private static RecordFidelityCheck record(Map<String, Integer> answers) {
        return record(answers, List.of(), List.of());
    }

    private static RecordFidelityCheck record(
            Map<String, Integer> answers, List<Unscored> unscored, List<VoteCount> votes) {
        return new RecordFidelityCheck(
                "fc1",
                "s1",
                "MTSS",
                "own",
                "1",
                RaterKind.SELF,
                Set.of("a"),
                answers,
                unscored,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                votes,
                "a1",
                null,
                null,
                List.of(),
                COUNTED);
    }

    private static org.hamcrest.Matcher<?> refusedAs(String checkId) {
        return new org.hamcrest.CustomTypeSafeMatcher<Refusal>("a refusal that names " + checkId) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.code() == RefusalCode.ALREADY_EXISTS
                        && checkId.equals(refusal.facts().get("checkId"));
            }
        };
    }
}
