package org.throughline.command.implementation.fidelity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Decision.eventOf;
import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.implementation.fidelity.administration.Administered.OPENED;
import static org.throughline.command.implementation.fidelity.administration.Administered.OWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.Invitation;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.OpenAdministration;
import org.throughline.command.implementation.instrument.Examples;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.administration.Invited;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.RatingProcess;
import org.throughline.events.implementation.instrument.RatingProcess.Settling;

/** Openings with an instrument that the district brought. */
class OpeningAdministrationsTest {

    private static final InstrumentDefinition RATED = Examples.rated(
            OWN,
            new RatingProcess(
                    RatingProcess.How.TEAM_CONSENSUS, null, null, Settling.CONSENSUS, 60, List.of("PRINCIPAL"), 80));

    @Test
    void aVoteIsHeldAsTheInstrumentAsksOfATeam() {
        AdministrationOpened opened = opened(RATED, AdministrationKind.TEAM_VOTE, null);
        assertThat(opened.settling()).isEqualTo(Settling.CONSENSUS);
        assertThat(opened.quorumPercent()).isEqualTo(60);
        assertThat(opened.mustBePresent()).containsExactly("PRINCIPAL");
    }

    @Test
    void aSurveyIsHeldAsTheInstrumentAsksOfAllStaff() {
        AdministrationOpened opened = opened(RATED, AdministrationKind.STAFF_SURVEY, null);
        assertThat(opened.quorumPercent()).isEqualTo(80);
        assertThat(opened.mustBePresent()).isEmpty();
    }

    @Test
    void whatIsSaidCountsBeforeWhatTheInstrumentAsks() {
        assertThat(opened(RATED, AdministrationKind.TEAM_VOTE, 75).quorumPercent())
                .isEqualTo(75);
        assertThat(opened(RATED, AdministrationKind.STAFF_SURVEY, 75).quorumPercent())
                .isEqualTo(75);
    }

    @Test
    void nothingIsAskedWhereTheInstrumentAsksNothing() {
        AdministrationOpened opened = opened(OWN, AdministrationKind.TEAM_VOTE, null);
        assertThat(opened.settling()).isEqualTo(Settling.MAJORITY);
        assertThat(opened.quorumPercent()).isNull();
        assertThat(opened.mustBePresent()).isEmpty();
    }

    @Test
    void namesTheInstrumentAndWhoBroughtIt() {
        AdministrationOpened opened = opened(OWN, AdministrationKind.TEAM_VOTE, null);
        assertThat(opened.instrumentName()).isEqualTo("Our own");
        assertThat(opened.instrumentOrganizationId()).isEqualTo("d1");
    }

    @Test
    void asksTheItemsOfTheChosenSectionsInTheOrderOfTheInstrument() {
        AdministrationOpened both = opened(OWN, open(Set.of("b", "a"), null, invited(9)));
        assertThat(both.sections()).containsExactly("a", "b");
        assertThat(both.items()).containsExactly("a.1", "a.2", "a.3", "b.1", "b.2");
        AdministrationOpened one = opened(OWN, open(Set.of("b"), null, invited(9)));
        assertThat(one.sections()).containsExactly("b");
        assertThat(one.items()).containsExactly("b.1", "b.2");
    }

    @Test
    void countsThoseInvitedOfEveryRole() {
        assertThat(opened(OWN, open(Set.of("a"), null, invited(2), new Invitation("COACH", 1)))
                        .invited())
                .containsExactly(new Invited("EDUCATOR", 2), new Invited("COACH", 1));
        in(OWN).givenNoPriorActivity()
                .when(open(Set.of("a"), null, invited(1), new Invitation("COACH", 1)))
                .expectException(refusedWith(RefusalCode.TOO_FEW_PEOPLE));
    }

    @Test
    void asksAtMostAThousandPeople() {
        in(OWN).givenNoPriorActivity()
                .when(open(Set.of("a"), null, invited(999), new Invitation("COACH", 1)))
                .expectSuccessfulHandlerExecution();
        in(OWN).givenNoPriorActivity()
                .when(open(Set.of("a"), null, invited(1000), new Invitation("COACH", 1)))
                .expectException(refusedFor("/invited too-many"));
    }

    @Test
    void closesOnItsFirstDayAtTheEarliest() {
        assertThat(opened(OWN, open(Set.of("a"), OPENED, invited(9))).closesOn())
                .isEqualTo(OPENED);
        in(OWN).givenNoPriorActivity()
                .when(open(Set.of("a"), OPENED.minusDays(1), invited(9)))
                .expectException(refusedFor("/closesOn period-not-possible"));
    }

    @Test
    void everySectionThatTheInstrumentDoesNotHaveIsTold() {
        in(OWN).givenNoPriorActivity()
                .when(open(Set.of("a", "c", "d"), null, invited(9)))
                .expectException(refusedFor("/sections unknown-section", "/sections unknown-section"));
    }

    private static AdministrationOpened opened(
            InstrumentDefinition instrument, AdministrationKind kind, @Nullable Integer quorum) {
        return opened(instrument, open(kind, Set.of("a"), quorum, null, invited(9)));
    }

    private static AdministrationOpened opened(InstrumentDefinition instrument, OpenAdministration command) {
        return eventOf(in(instrument).givenNoPriorActivity().when(command), AdministrationOpened.class);
    }

    private static FixtureConfiguration<Administration> in(InstrumentDefinition instrument) {
        return Decision.of(Administration.class, Administered.world(instrument).toArray(SubjectEvent[]::new));
    }

    private static Invitation invited(int people) {
        return new Invitation("EDUCATOR", people);
    }

    private static OpenAdministration open(
            Set<String> sections, @Nullable LocalDate closesOn, Invitation... invitations) {
        return open(AdministrationKind.TEAM_VOTE, sections, null, closesOn, invitations);
    }

    private static OpenAdministration open(
            AdministrationKind kind,
            Set<String> sections,
            @Nullable Integer quorum,
            @Nullable LocalDate closesOn,
            Invitation... invitations) {
        return new OpenAdministration(
                "a1", "s1", "MTSS", "own", "1", kind, sections, List.of(invitations), quorum, null, closesOn, OPENED);
    }
}
