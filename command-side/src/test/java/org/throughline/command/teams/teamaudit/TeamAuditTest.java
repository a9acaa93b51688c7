package org.throughline.command.teams.teamaudit;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.teamaudit.TeamAuditCommand.CloseTeamAudit;
import org.throughline.command.teams.teamaudit.TeamAuditCommand.DecideTeamChange;
import org.throughline.command.teams.teamaudit.TeamAuditCommand.OpenTeamAudit;
import org.throughline.command.teams.teamaudit.TeamAuditCommand.RecommendTeamChange;
import org.throughline.command.teams.teamaudit.TeamAuditCommand.RecordTeamPurpose;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.teamaudit.AuditedTeam;
import org.throughline.events.teams.teamaudit.TeamAuditEvent;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditClosed;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditOpened;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeDecided;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeRecommended;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamPurposeRecorded;
import org.throughline.events.teams.teamaudit.TeamChange;

class TeamAuditTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final TeamAuditEvent OPENED = new TeamAuditOpened("x", "s1", DAY);

    private final FixtureConfiguration<TeamAudit> audit = Decision.of(
            TeamAudit.class, new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", null, null, DAY));

    @Test
    void isOpenedOnce() {
        audit.givenNoPriorActivity().when(new OpenTeamAudit("x", "s1", DAY)).expectEvents(OPENED);
        audit.given(OPENED)
                .when(new OpenTeamAudit("x", "s1", DAY))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void writesDownCommitteesThatAreNoTeamAndTeamsThatThereAre() {
        audit.given(OPENED)
                .when(new RecordTeamPurpose("x", "a", team(null), DAY))
                .expectEvents(recorded("a"));
        audit.given(OPENED)
                .when(new RecordTeamPurpose("x", "a", team("nowhere"), DAY))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void recommendsOnlyWhatBecomesOfTeamsOnTheList() {
        audit.given(OPENED, recorded("a"))
                .when(new RecommendTeamChange("x", "a", TeamChange.DISBAND, null, "why", DAY))
                .expectEvents(new TeamChangeRecommended("x", "a", TeamChange.DISBAND, null, "why", DAY));
        audit.given(OPENED)
                .when(new RecommendTeamChange("x", "a", TeamChange.DISBAND, null, "why", DAY))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        audit.given(OPENED, recorded("a"))
                .when(new RecommendTeamChange("x", "a", TeamChange.DISBAND, null, "why", DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void mergesIntoAnotherTeamOfTheList() {
        audit.given(OPENED, recorded("a"), recorded("b"))
                .when(decide("a", TeamChange.MERGE, "b"))
                .expectEvents(decided("a", TeamChange.MERGE, "b"));
        audit.given(OPENED, recorded("a"))
                .when(decide("a", TeamChange.MERGE, "a"))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
        audit.given(OPENED, recorded("a"))
                .when(decide("a", TeamChange.MERGE, null))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        audit.given(OPENED, recorded("a"), recorded("b"))
                .when(decide("a", TeamChange.KEEP, "b"))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void closesWhenEachTeamIsDecidedAndNoSooner() {
        TeamAuditEvent one = decided("a", TeamChange.KEEP, null);
        audit.given(OPENED)
                .when(new CloseTeamAudit("x", DAY))
                .expectException(refusedWith(RefusalCode.STEP_UNFINISHED));
        audit.given(OPENED, recorded("a"), recorded("b"), one)
                .when(new CloseTeamAudit("x", DAY))
                .expectException(refusedWith(RefusalCode.STEP_UNFINISHED));
        audit.given(OPENED, recorded("a"), recorded("b"), one, decided("b", TeamChange.MERGE, "a"))
                .when(new CloseTeamAudit("x", DAY))
                .expectEvents(new TeamAuditClosed("x", DAY));
    }

    @Test
    void doesNotCloseWhileATeamGoesIntoOneThatEnds() {
        audit.given(
                        OPENED,
                        recorded("a"),
                        recorded("b"),
                        decided("a", TeamChange.DISBAND, null),
                        decided("b", TeamChange.MERGE, "a"))
                .when(new CloseTeamAudit("x", DAY))
                .expectException(refusedWith(RefusalCode.STEP_UNFINISHED));
    }

    @Test
    void takesNothingAfterItsCloseAndNothingBackdatedThatTheCloseContradicts() {
        TeamAuditEvent[] closed = {
            OPENED, recorded("a"), decided("a", TeamChange.KEEP, null), new TeamAuditClosed("x", DAY.plusDays(1))
        };
        audit.given((Object[]) closed)
                .when(decide("a", TeamChange.DISBAND, null, DAY.plusDays(1)))
                .expectException(refusedWith(RefusalCode.ENDED));
        audit.given((Object[]) closed)
                .when(new RecordTeamPurpose("x", "b", team(null), DAY))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    private static TeamAuditEvent recorded(String code) {
        return new TeamPurposeRecorded("x", code, team(null), DAY);
    }

    private static AuditedTeam team(@Nullable String id) {
        return new AuditedTeam("Committee", id, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    private static DecideTeamChange decide(String code, TeamChange change, @Nullable String into) {
        return decide(code, change, into, DAY);
    }

    private static DecideTeamChange decide(String code, TeamChange change, @Nullable String into, LocalDate day) {
        return new DecideTeamChange("x", code, change, into, "why", List.of("m-1"), day);
    }

    private static TeamAuditEvent decided(String code, TeamChange change, @Nullable String into) {
        return new TeamChangeDecided("x", code, change, into, "why", List.of("m-1"), DAY);
    }
}
