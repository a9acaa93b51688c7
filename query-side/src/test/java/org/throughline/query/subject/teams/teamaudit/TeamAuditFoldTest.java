package org.throughline.query.subject.teams.teamaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.teams.teamaudit.AuditedTeam;
import org.throughline.events.teams.teamaudit.TeamAuditEvent;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditClosed;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamAuditOpened;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeDecided;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamChangeRecommended;
import org.throughline.events.teams.teamaudit.TeamAuditEvent.TeamPurposeRecorded;
import org.throughline.events.teams.teamaudit.TeamChange;
import org.throughline.query.Told;
import org.throughline.query.subject.teams.teamaudit.TeamAuditState.Decision;
import org.throughline.query.subject.teams.teamaudit.TeamAuditState.ListedTeam;

class TeamAuditFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final TeamAuditFold STORY = new TeamAuditFold();
    private static final TeamAuditEvent OPENED = new TeamAuditOpened("x", "s1", DAY);

    @Test
    void replacesWhatIsSaidAgainOfATeamInItsPlace() {
        TeamAuditState audit = Told.by(
                STORY,
                OPENED,
                recorded("a", "4", "p"),
                recorded("b", "4", "q"),
                decided("a", TeamChange.KEEP, null),
                recorded("a", "6", "p"));
        assertThat(audit.teams()).extracting(ListedTeam::code).containsExactly("a", "b");
        assertThat(audit.teams().getFirst().team().hoursPerMonth()).isEqualTo(new BigDecimal("6"));
        assertThat(audit.teams().getFirst().decision())
                .isEqualTo(new Decision(TeamChange.KEEP, null, "why", List.of("m-1"), List.of(), DAY));
    }

    @Test
    void keepsEveryTeamAndIsTheSameAfterItWasStored() {
        TeamAuditState audit = Told.by(
                STORY,
                OPENED,
                recorded("a", "4.5", "p"),
                new TeamChangeRecommended("x", "a", TeamChange.DISBAND, null, "why", DAY),
                decided("a", TeamChange.DISBAND, null),
                new TeamAuditClosed("x", DAY));
        assertThat(audit.teams()).singleElement().satisfies(listed -> {
            assertThat(listed.code()).isEqualTo("a");
            assertThat(listed.team().name()).isEqualTo("Team a");
            assertThat(listed.team().hoursPerMonth()).isEqualTo(new BigDecimal("4.5"));
            assertThat(listed.decision())
                    .isEqualTo(new Decision(TeamChange.DISBAND, null, "why", List.of("m-1"), List.of(), DAY));
        });
        assertThat(Told.stored(STORY, audit)).isEqualTo(audit);
        assertThat(audit.closedOn()).isEqualTo(DAY);
    }

    private static TeamAuditEvent recorded(String code, String hours, String purpose, String... members) {
        AuditedTeam team = new AuditedTeam(
                "Team " + code,
                null,
                List.of(purpose),
                List.of(),
                List.of(),
                List.of(members),
                new BigDecimal(hours),
                null);
        return new TeamPurposeRecorded("x", code, team, DAY);
    }

    private static TeamAuditEvent decided(String code, TeamChange change, @Nullable String into) {
        return new TeamChangeDecided("x", code, change, into, "why", List.of("m-1"), DAY);
    }
}
