package org.throughline.command.implementation.fidelity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.implementation.fidelity.administration.Administered.BEGINNING;
import static org.throughline.command.implementation.fidelity.administration.Administered.COUNTED;
import static org.throughline.command.implementation.fidelity.administration.Administered.LATER;
import static org.throughline.command.implementation.fidelity.administration.Administered.OPENED;
import static org.throughline.command.implementation.fidelity.administration.Administered.abandoned;
import static org.throughline.command.implementation.fidelity.administration.Administered.again;
import static org.throughline.command.implementation.fidelity.administration.Administered.closed;
import static org.throughline.command.implementation.fidelity.administration.Administered.counted;
import static org.throughline.command.implementation.fidelity.administration.Administered.peers;
import static org.throughline.command.implementation.fidelity.administration.Administered.settled;
import static org.throughline.command.implementation.fidelity.administration.Administered.survey;
import static org.throughline.command.implementation.fidelity.administration.Administered.unsettled;
import static org.throughline.command.implementation.fidelity.administration.Administered.vote;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.administration.Administrations.About;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;

/** What a fidelity check may rest on. */
class SettledForTest {

    private static final About ABOUT = new About("s1", "MTSS", "own", "1", Set.of("a"));
    private static final RoundClosed FIRST = counted(1, COUNTED, settled("a.1", 2), unsettled("a.2"), unsettled("a.3"));

    @Test
    void aCheckRestsOnWhatTheVotesCameTo() {
        Settled settled = Administrations.settledFor(peers(vote(), FIRST), "a1", ABOUT, COUNTED);
        assertThat(settled.points()).isEqualTo(Map.of("a.1", 2));
        assertThat(settled.unsettled()).containsExactlyInAnyOrder("a.2", "a.3");
    }

    @Test
    void aCheckIsMadeBeforeTheAdministrationIsClosedOrAfterwards() {
        Peers peers = peers(vote(), FIRST, closed());
        assertThat(Administrations.settledFor(peers, "a1", ABOUT, COUNTED))
                .isEqualTo(Administrations.settledFor(peers, "a1", ABOUT, LATER.plusDays(1)));
    }

    /** What counts is the day of the check: another round that came later says nothing of it, nor does the end. */
    @Test
    void aCheckRestsOnWhatWasSettledByItsDay() {
        RoundClosed second = counted(2, LATER, settled("a.2", 1), settled("a.3", 0));
        Peers peers = peers(vote(), FIRST, again(2, "a.2", "a.3"), second);
        assertThat(Administrations.settledFor(peers, "a1", ABOUT, COUNTED).points())
                .isEqualTo(Map.of("a.1", 2));
        assertThat(Administrations.settledFor(peers, "a1", ABOUT, LATER).points())
                .isEqualTo(Map.of("a.1", 2, "a.2", 1, "a.3", 0));
        assertThat(Administrations.settledFor(peers(vote(), FIRST, abandoned()), "a1", ABOUT, COUNTED)
                        .points())
                .isEqualTo(Map.of("a.1", 2));
    }

    @Test
    void isRefusedWhereThereIsNoSuchAdministration() {
        Refusal refusal = refusal(peers(vote(), FIRST), "a9", ABOUT, COUNTED);
        assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(refusal.facts()).containsEntry("administrationId", "a9");
    }

    @Test
    void isRefusedBeforeItWasOpenedAndOnceItWasGivenUp() {
        assertThat(refusal(peers(vote(), FIRST), "a1", ABOUT, OPENED.minusDays(1))
                        .code())
                .isEqualTo(RefusalCode.NOT_YET);
        Refusal ended = refusal(peers(vote(), FIRST, abandoned()), "a1", ABOUT, LATER);
        assertThat(ended.code()).isEqualTo(RefusalCode.ENDED);
        assertThat(ended.facts()).containsEntry("endedOn", LATER.toString());
    }

    @Test
    void isRefusedWhileARoundGoesOn() {
        Refusal first = refusal(peers(vote()), "a1", ABOUT, COUNTED);
        assertThat(first.code()).isEqualTo(RefusalCode.STEP_UNFINISHED);
        assertThat(first.facts()).containsEntry("round", 1);
        Refusal second = refusal(peers(vote(), FIRST, again(2, "a.2")), "a1", ABOUT, LATER);
        assertThat(second.code()).isEqualTo(RefusalCode.STEP_UNFINISHED);
        assertThat(second.facts()).containsEntry("round", 2);
    }

    @Test
    void aSurveySettlesNothing() {
        assertThat(refusal(peers(survey(), FIRST), "a1", ABOUT, COUNTED).code()).isEqualTo(RefusalCode.WRONG_KIND);
    }

    static Stream<About> others() {
        return Stream.of(
                new About("s2", "MTSS", "own", "1", Set.of("a")),
                new About("s1", "PBIS", "own", "1", Set.of("a")),
                new About("s1", "MTSS", "tfi", "1", Set.of("a")),
                new About("s1", "MTSS", "own", "2", Set.of("a")),
                new About("s1", "MTSS", "own", "1", Set.of("b")),
                new About("s1", "MTSS", "own", "1", Set.of("a", "b")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void isRefusedForWhatItIsNotOf(About other) {
        Refusal refusal = refusal(peers(vote(), FIRST), "a1", other, COUNTED);
        assertThat(refusal.code()).isEqualTo(RefusalCode.REFERS_ELSEWHERE);
        assertThat(refusal.facts()).containsEntry("administrationId", "a1");
    }

    @Test
    void aPracticeIsTheSameUnderWhicheverOfItsNames() {
        PracticeJoined joined = new PracticeJoined("d1", "mtss", "MTSS", true, "Small letters", BEGINNING);
        About small = new About("s1", "mtss", "own", "1", Set.of("a"));
        assertThat(Administrations.settledFor(peers(vote(), FIRST, joined), "a1", small, COUNTED)
                        .points())
                .isEqualTo(Map.of("a.1", 2));
        assertThat(refusal(peers(vote(), FIRST), "a1", small, COUNTED).code()).isEqualTo(RefusalCode.REFERS_ELSEWHERE);
    }

    private static Refusal refusal(Peers peers, String administrationId, About about, LocalDate day) {
        return catchThrowableOfType(
                Refusal.class, () -> Administrations.settledFor(peers, administrationId, about, day));
    }
}
