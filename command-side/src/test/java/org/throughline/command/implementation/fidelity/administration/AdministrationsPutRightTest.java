package org.throughline.command.implementation.fidelity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Decision.eventOf;
import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;
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
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.Rehearsing;
import org.throughline.command.amend.Correction;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.AbandonAdministration;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.AskAgain;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.CloseAdministration;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.CloseRound;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.administration.AdministrationEvent;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationAbandoned;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundOpened;

/** What is decided anew, taken back, or only rehearsed. */
class AdministrationsPutRightTest {

    private static final RoundClosed FIRST = counted(1, COUNTED, settled("a.1", 2), unsettled("a.2"), unsettled("a.3"));

    private final BallotsInMemory ballots = new BallotsInMemory();

    /** It keeps its number, though the rounds behind it are counted and the administration is closed. */
    @Test
    void aRoundIsPutRightInItsPlace() {
        RoundOpened right = new RoundOpened("a1", 2, List.of("a.2", "a.3"), "We talked", null, LATER);
        EntryCorrected corrected = new EntryCorrected("administration", "a1", 3, "both", new Replacement(right), LATER);
        AskAgain both = new AskAgain("a1", Set.of("a.3", "a.2"), "We talked", null, LATER);
        given(vote(), FIRST, again(2, "a.2")).when(both, correcting(3, "both")).expectEvents(corrected);
        given(vote(), FIRST, again(2, "a.2"), counted(2, LATER, settled("a.2", 1)), closed())
                .when(both, correcting(3, "both"))
                .expectEvents(corrected);
    }

    @Test
    void anotherRoundIsNoCorrectionOfACount() {
        given(vote(), FIRST)
                .when(new AskAgain("a1", Set.of("a.2"), null, null, LATER), correcting(2, "again"))
                .expectException(refusedWith(RefusalCode.CORRECTS_ANOTHER_EVENT));
    }

    @Test
    void anEndIsPutRight() {
        AdministrationAbandoned right = new AdministrationAbandoned("a1", "Nobody had time", LATER);
        given(vote(), abandoned())
                .when(new AbandonAdministration("a1", "Nobody had time", LATER), correcting(2, "The reason"))
                .expectEvents(
                        new EntryCorrected("administration", "a1", 2, "The reason", new Replacement(right), LATER));
    }

    @Test
    void nothingIsDecidedOfOneWhoseOpeningWasTakenBack() {
        EntryRetracted never = new EntryRetracted("administration", "a1", 1, "Another school's", COUNTED);
        for (AdministrationCommand command : List.of(
                new CloseRound("a1", 1, null, null, COUNTED),
                new AskAgain("a1", Set.of("a.2"), null, null, COUNTED),
                new CloseAdministration("a1", null, COUNTED),
                new AbandonAdministration("a1", "The team changed", COUNTED))) {
            given(vote(), never).when(command).expectException(refusedWith(RefusalCode.NOT_YET));
        }
    }

    @Test
    void asksAgainUntilADayThatIsStillToCome() {
        given(vote(), FIRST)
                .when(new AskAgain("a1", null, null, LATER.minusDays(1), LATER))
                .expectException(refusedFor("/closesOn period-not-possible"));
        given(vote(), FIRST)
                .when(new AskAgain("a1", null, null, LATER, LATER))
                .expectEvents(new RoundOpened("a1", 2, List.of("a.2", "a.3"), null, LATER, LATER));
    }

    @Test
    void everyItemThatWasNeverAskedIsTold() {
        given(vote(), FIRST)
                .when(new AskAgain("a1", Set.of("a.2", "b.1", "b.2"), null, null, LATER))
                .expectException(refusedFor("/items unknown-item", "/items unknown-item"));
    }

    /** What is said in confidence cannot be had back, so what the log holds of it is not taken back alone. */
    @ParameterizedTest
    @MethodSource("ends")
    void whatBallotsHungOnIsTakenBackByItsOwnCommand(AdministrationEvent entry, @Nullable String command) {
        assertThat(new Administration().ownRetraction(entry)).isEqualTo(command);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of(vote(), "AbandonAdministration"),
                Arguments.of(again(2, "a.2"), "AbandonAdministration"),
                Arguments.of(FIRST, "AskAgain"),
                Arguments.of(abandoned(), "OpenAdministration"),
                Arguments.of(closed(), null));
    }

    /** One rehearsal before and one after somebody's ballot would tell what they said. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aRehearsedCountTellsHowManyAndNothingThatAnybodySaid(AdministrationOpened opened) {
        ballots.cast("a1", 1, 5, Map.of("a.1", 2, "a.2", 1, "a.3", 0));
        RoundClosed rehearsed = closedRound(true, opened);
        assertThat(rehearsed.ballots()).isEqualTo(5);
        assertThat(rehearsed.counts()).isEmpty();
        assertThat(rehearsed.scores()).isEmpty();
        RoundClosed counted = closedRound(false, opened);
        assertThat(counted.counts()).hasSize(3);
        assertThat(counted.scores().isEmpty()).isEqualTo(opened.equals(vote()));
    }

    static Stream<AdministrationOpened> kinds() {
        return Stream.of(vote(), survey());
    }

    @Test
    void notesWhoWasThereInOneOrder() {
        ballots.cast("a1", 1, 5, Map.of("a.1", 2, "a.2", 1, "a.3", 0));
        assertThat(closedRound(false, vote(), "PRINCIPAL", "COACH", "EDUCATOR").rolesPresent())
                .containsExactly("COACH", "EDUCATOR", "PRINCIPAL");
        assertThat(closedRound(false, vote()).rolesPresent()).isNull();
    }

    private RoundClosed closedRound(boolean isRehearsed, AdministrationOpened opened, String... present) {
        FixtureConfiguration<Administration> fixture = in();
        if (isRehearsed) {
            fixture.registerCommandHandlerInterceptor((work, chain) -> {
                Rehearsing.in(work);
                return chain.proceed();
            });
        }
        return eventOf(
                fixture.given(opened)
                        .when(new CloseRound("a1", 1, present.length == 0 ? null : Set.of(present), null, COUNTED)),
                RoundClosed.class);
    }

    private FixtureConfiguration<Administration> in() {
        FixtureConfiguration<Administration> fixture = Decision.of(
                Administration.class, Administered.world(Administered.OWN).toArray(SubjectEvent[]::new));
        fixture.registerInjectableResource(ballots);
        // what a command puts right is known while it is decided, and comes of no event
        fixture.setReportIllegalStateChange(false);
        return fixture;
    }

    private TestExecutor<Administration> given(Object... events) {
        return in().given(events);
    }

    private static MetaData correcting(long entry, String because) {
        return new Correction(entry, because).asMetadata();
    }
}
