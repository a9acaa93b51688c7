package org.throughline.command.teams.pause;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.pause.PauseCommand.HoldEquityPause;
import org.throughline.command.teams.pause.PauseCommand.RecordPauseOutcome;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseHeld;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseOutcomeRecorded;
import org.throughline.events.teams.pause.PauseOutcome;
import org.throughline.events.teams.pause.PauseTrigger;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class EquityPauseTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate DAY = LocalDate.parse("2018-10-10");
    private static final LocalDate LATER = LocalDate.parse("2018-10-24");

    private final FixtureConfiguration<EquityPause> pause = Decision.of(
            EquityPause.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            team("t1"),
            team("t2"),
            meeting("e1", "t1", DAY),
            meeting("e2", "t2", DAY),
            new CycleStarted(
                    "c1",
                    "s1",
                    "i1",
                    Map.of("en", "Cycle"),
                    null,
                    CyclePhase.GROUND,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    DAY));

    @Test
    void isHeldByATeamOverWhatItNames() {
        pause.givenNoPriorActivity().when(hold("t1", "e1", null, "c1", DAY)).expectEvents(held("e1", "c1"));
    }

    @Test
    void tellsEverythingThatItCannotBeAbout() {
        pause.givenNoPriorActivity()
                .when(hold("t1", "e2", "none", "c1", DAY.minusDays(1)))
                .expectException(refusedFor("/meetingId not-yet", "/decisionId unknown-reference", "/cycleId not-yet"));
        pause.givenNoPriorActivity()
                .when(hold("t1", "e2", null, null, DAY))
                .expectException(refusedFor("/meetingId wrong-kind"));
        pause.givenNoPriorActivity()
                .when(hold("none", null, null, null, DAY))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        pause.givenNoPriorActivity()
                .when(hold("t1", null, null, null, BEGINNING.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void isHeldOnce() {
        pause.given(held(null, null))
                .when(hold("t1", null, null, null, LATER))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void itIsSaidOnceWhatCameOfItAndWhatChangedWhereItDid() {
        EquityPauseOutcomeRecorded confirmed =
                new EquityPauseOutcomeRecorded("p1", PauseOutcome.CONFIRMED, null, LATER);
        pause.given(held(null, null))
                .when(outcome(PauseOutcome.CONFIRMED, LATER))
                .expectEvents(confirmed);
        pause.given(held(null, null))
                .when(outcome(PauseOutcome.CHANGED, LATER))
                .expectException(refusedFor("/whatChanged missing"));
        pause.given(held(null, null), confirmed)
                .when(outcome(PauseOutcome.STOPPED, LATER))
                .expectException(refusedWith(RefusalCode.SETTLED));
        pause.given(held(null, null))
                .when(outcome(PauseOutcome.STOPPED, DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void whatChangedIsKeptWhereItIsSaid() {
        pause.given(held(null, null))
                .when(new RecordPauseOutcome("p1", PauseOutcome.CHANGED, "Families decide too", LATER))
                .expectEvents(new EquityPauseOutcomeRecorded("p1", PauseOutcome.CHANGED, "Families decide too", LATER));
    }

    private static HoldEquityPause hold(
            String team, @Nullable String meeting, @Nullable String decision, @Nullable String cycle, LocalDate day) {
        return new HoldEquityPause(
                "p1",
                team,
                PauseTrigger.PLANNED,
                meeting,
                decision,
                cycle,
                null,
                List.of("m-2", "m-1", "m-2"),
                List.of("Who?", " Who? "),
                List.of("FAMILIES"),
                day);
    }

    private static EquityPauseHeld held(@Nullable String meeting, @Nullable String cycle) {
        return new EquityPauseHeld(
                "p1",
                "s1",
                "t1",
                PauseTrigger.PLANNED,
                meeting,
                null,
                cycle,
                null,
                List.of("m-1", "m-2"),
                List.of("Who?"),
                List.of("FAMILIES"),
                List.of(),
                DAY);
    }

    private static RecordPauseOutcome outcome(PauseOutcome outcome, LocalDate day) {
        return new RecordPauseOutcome("p1", outcome, null, day);
    }

    private static TeamFormed team(String id) {
        return new TeamFormed(id, "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.IMPLEMENTATION), BEGINNING);
    }

    private static MeetingHeld meeting(String id, String team, LocalDate day) {
        return new MeetingHeld(id, "s1", team, List.of(), Map.of(), List.of(), List.of(), day);
    }
}
