package org.throughline.command.ground.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.Decision.refusedWith;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.rulebook.RulebookCommand.CheckGoal;
import org.throughline.command.ground.rulebook.RulebookCommand.CheckMeetings;
import org.throughline.command.ground.rulebook.RulebookCommand.CheckUntil;
import org.throughline.command.ground.rulebook.RulebookCommand.CheckWindow;
import org.throughline.command.ground.rulebook.RulebookCommand.EndCheckCadence;
import org.throughline.command.ground.rulebook.RulebookCommand.SetCheckCadence;
import org.throughline.command.ground.rulebook.RulebookFacts.Checked;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.CheckCadence;
import org.throughline.events.ground.rulebook.CheckCadence.Goal;
import org.throughline.events.ground.rulebook.CheckCadence.Meetings;
import org.throughline.events.ground.rulebook.CheckCadence.Until;
import org.throughline.events.ground.rulebook.CheckCadence.Window;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceEnded;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceSet;
import org.throughline.events.teams.team.TeamLevel;

class CheckCadenceTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final CheckWindow SPRING = new CheckWindow("spring", "04-15", "06-10", Set.of("tier-2", "tier-1"));
    private static final CheckWindow WINTER = new CheckWindow("winter", "12-01", "01-31", null);

    private final FixtureConfiguration<Rulebook> rulebook = Decision.of(
            Rulebook.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017));

    @Test
    void isKeptAsItWasSaidWithCodesInOrder() {
        rulebook.givenNoPriorActivity()
                .when(command("d1", List.of(WINTER, SPRING), until("spring", "tier-1"), FALL_2017))
                .expectEvents(new CheckCadenceSet(
                        "d1",
                        "tfi",
                        "PBIS",
                        new CheckCadence(
                                List.of(OrganizationKind.DISTRICT, OrganizationKind.SCHOOL),
                                List.of(
                                        new Window("winter", "12-01", "01-31", List.of()),
                                        new Window("spring", "04-15", "06-10", List.of("tier-1", "tier-2"))),
                                new Meetings(4, TeamLevel.SCHOOL),
                                new Until(List.of(new Goal("tier-1", new BigDecimal("70"))), 3, "spring"),
                                List.of("tier-1", "tier-2")),
                        "why",
                        null,
                        List.of(),
                        FALL_2017));
    }

    @Test
    void recordsNothingThatWasSaidAlready() {
        rulebook.givenCommands(command("d1", List.of(SPRING), null, FALL_2017))
                .when(command("d1", List.of(SPRING), null, FALL_2018))
                .expectNoEvents();
    }

    @Test
    void endsOnceAndCanBeSetAgain() {
        EndCheckCadence end = new EndCheckCadence("d1", "tfi", "PBIS", "enough", null, FALL_2018);
        CheckCadenceEnded ended = new CheckCadenceEnded("d1", "tfi", "PBIS", "enough", null, List.of(), FALL_2018);
        rulebook.givenCommands(command("d1", List.of(SPRING), null, FALL_2017))
                .when(end)
                .expectEvents(ended);
        rulebook.givenCommands(command("d1", List.of(SPRING), null, FALL_2017), end)
                .when(new EndCheckCadence("d1", "tfi", "PBIS", "again", null, FALL_2018.plusDays(1)))
                .expectNoEvents();
    }

    @Test
    void whatNeverWasHasNoEnd() {
        rulebook.givenNoPriorActivity()
                .when(new EndCheckCadence("d1", "tfi", "PBIS", "why", null, FALL_2018))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void oneOfAnotherPracticeOrInstrumentStaysAsItIs() {
        RulebookFacts facts = RulebookFacts.USUAL
                .with(new Checked("tfi", "PBIS"), cadence())
                .with(new Checked("boq", "PBIS"), cadence())
                .without(new Checked("tfi", "PBIS"));
        assertThat(facts.cadences()).containsOnlyKeys(new Checked("boq", "PBIS"));
        assertThat(RulebookFacts.USUAL
                        .with(new Checked("tfi", "PBIS"), cadence())
                        .without(new Checked("tfi", "UDL")))
                .isEqualTo(RulebookFacts.USUAL.with(new Checked("tfi", "PBIS"), cadence()));
    }

    @Test
    void isADistrictsAlone() {
        rulebook.givenNoPriorActivity()
                .when(command("s1", List.of(SPRING), null, FALL_2017))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void everyFaultIsNamed() {
        CheckCadence impossible = new CheckCadence(
                List.of(OrganizationKind.SCHOOL),
                List.of(
                        new Window("fall", "02-30", "11-31", List.of()),
                        new Window("fall", "02-29", "06-10", List.of())),
                null,
                new Until(List.of(new Goal("tier-1", null), new Goal("tier-1", null)), 3, "spring"),
                List.of());
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Cadences.check(impossible));
        assertThat(refusal.code()).isEqualTo(RefusalCode.PERIOD_NOT_POSSIBLE);
        assertThat(refusal.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/windows/1/code",
                        "/windows/0/from",
                        "/windows/0/to",
                        "/until/goals/1/section",
                        "/until/yearly");
    }

    @Test
    void aWindowThatStaysIsOneOfItsWindows() {
        rulebook.givenNoPriorActivity()
                .when(command("d1", List.of(SPRING), until("summer", "tier-1"), FALL_2017))
                .expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
    }

    private static CheckCadence cadence() {
        return new CheckCadence(List.of(OrganizationKind.SCHOOL), List.of(), null, null, List.of());
    }

    private static CheckUntil until(String yearly, String section) {
        return new CheckUntil(List.of(new CheckGoal(section, new BigDecimal("70"))), 3, yearly);
    }

    private static SetCheckCadence command(
            String organization, List<CheckWindow> windows, @Nullable CheckUntil until, LocalDate day) {
        return new SetCheckCadence(
                organization,
                "tfi",
                "PBIS",
                Set.of(OrganizationKind.SCHOOL, OrganizationKind.DISTRICT),
                windows,
                new CheckMeetings(4, TeamLevel.SCHOOL),
                until,
                Set.of("tier-2", "tier-1"),
                "why",
                null,
                day);
    }
}
