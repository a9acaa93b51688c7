package org.throughline.query.subject.implementation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.administration.AdministrationEvent;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationAbandoned;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundOpened;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.administration.Invited;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.events.implementation.instrument.RatingProcess.Settling;
import org.throughline.query.Told;
import org.throughline.query.page.TreeNames;
import org.throughline.query.subject.implementation.administration.AdministrationState.Status;

public class AdministrationFoldTest {

    private static final LocalDate OPENED = LocalDate.parse("2024-11-05");
    private static final LocalDate LATER = LocalDate.parse("2024-11-12");

    private final AdministrationWords words = new AdministrationWords();

    /** One of two items, with a quorum of this. */
    public static AdministrationOpened opened(
            AdministrationKind kind, @Nullable Integer quorum, String... mustBePresent) {
        return new AdministrationOpened(
                "a1",
                "s1",
                "MTSS",
                "tfi",
                "2.1",
                kind,
                List.of("tier-1"),
                List.of(new Invited("EDUCATOR", 8), new Invited("PRINCIPAL", 1)),
                Settling.MAJORITY,
                quorum,
                List.of(mustBePresent),
                List.of("1.1", "1.2"),
                null,
                null,
                "Yearly",
                LATER,
                List.of(),
                OPENED);
    }

    public static RoundClosed counted(int round, int ballots, @Nullable Integer first, @Nullable Integer second) {
        return new RoundClosed(
                "a1",
                round,
                ballots,
                0,
                5,
                List.of(
                        new ItemCount("1.1", first, null, List.of(), ballots),
                        new ItemCount("1.2", second, null, List.of(), ballots)),
                List.of(),
                null,
                List.of(),
                LATER);
    }

    @Test
    void goesOnUntilItsRoundIsCountedAndEndsInACheck() {
        AdministrationState open = after(opened(AdministrationKind.TEAM_VOTE, 60));
        assertThat(open.status()).isEqualTo(Status.OPEN);
        assertThat(open.people()).isEqualTo(9);
        assertThat(open.unsettled()).isEmpty();
        AdministrationState counted = after(opened(AdministrationKind.TEAM_VOTE, 60), counted(1, 8, 2, null));
        assertThat(counted.status()).isEqualTo(Status.COUNTED);
        assertThat(counted.unsettled()).containsExactly("1.2");
        assertThat(counted.lacksQuorum()).isFalse();
        AdministrationState closed = after(
                opened(AdministrationKind.TEAM_VOTE, 60),
                counted(1, 8, 2, 1),
                new AdministrationClosed("a1", "fc1", LATER));
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.checkId()).isEqualTo("fc1");
        assertThat(closed.endedOn()).isEqualTo(LATER);
    }

    /** Rounds are kept, and of each item the latest that asked it counts. */
    @Test
    void keepsItsRounds() {
        AdministrationState again = after(
                opened(AdministrationKind.TEAM_VOTE, null),
                counted(1, 9, 2, null),
                new RoundOpened("a1", 2, List.of("1.2"), "We talked", null, LATER),
                new RoundClosed(
                        "a1",
                        2,
                        7,
                        7,
                        5,
                        List.of(new ItemCount("1.2", 1, null, List.of(), 7)),
                        List.of(),
                        null,
                        List.of(),
                        LATER));
        assertThat(again.rounds()).hasSize(2);
        assertThat(again.latest("1.1").orElseThrow().points()).isEqualTo(2);
        assertThat(again.latest("1.2").orElseThrow().points()).isEqualTo(1);
        assertThat(again.unsettled()).isEmpty();
        assertThat(again.closesOn()).isNull();
    }

    @Test
    void tellsWhetherEnoughVotedAndThoseWhoHaveToWereThere() {
        assertThat(after(opened(AdministrationKind.TEAM_VOTE, 60), counted(1, 5, 2, 2))
                        .lacksQuorum())
                .isTrue();
        assertThat(after(opened(AdministrationKind.TEAM_VOTE, null, "PRINCIPAL"), counted(1, 9, 2, 2))
                        .lacksQuorum())
                .isTrue();
        assertThat(after(opened(AdministrationKind.TEAM_VOTE, null), counted(1, 3, 2, 2))
                        .lacksQuorum())
                .isFalse();
    }

    @Test
    void isGivenUpForAReason() {
        AdministrationState state = after(
                opened(AdministrationKind.STAFF_SURVEY, null), new AdministrationAbandoned("a1", "Holidays", LATER));
        assertThat(state.status()).isEqualTo(Status.ABANDONED);
        assertThat(state.reason()).isEqualTo("Holidays");
        assertThat(state.rounds().getFirst().count()).isNull();
    }

    @Test
    void saysWhatHappened() {
        assertThat(said(opened(AdministrationKind.TEAM_VOTE, null)))
                .isEqualTo("Opened a vote on MTSS with TFI 2.1: 9 people are asked for a ballot");
        assertThat(said(counted(1, 8, 2, null))).isEqualTo("Counted round 1: 8 ballots, no majority on 1.2");
        assertThat(said(counted(1, 8, 2, 1))).isEqualTo("Counted round 1: 8 ballots, every item is settled");
        assertThat(said(counted(1, 8, null, null))).isEqualTo("Counted round 1: 8 ballots");
        assertThat(said(new RoundOpened("a1", 2, List.of("1.2"), null, null, LATER)))
                .isEqualTo("Asked again: round 2, 1 item");
        assertThat(said(new AdministrationClosed("a1", null, LATER))).isEqualTo("Closed the survey");
        assertThat(said(new AdministrationClosed("a1", "fc1", LATER)))
                .isEqualTo("Closed the vote into the fidelity check fc1");
    }

    private String said(AdministrationEvent event) {
        return words.say(event, "s1", new TreeNames(List.of())).text();
    }

    private static AdministrationState after(AdministrationEvent... events) {
        return Told.by(new AdministrationFold(), events);
    }
}
