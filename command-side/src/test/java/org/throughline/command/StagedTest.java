package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

/** What commands before this one have recorded is found, though the log does not hold it yet. */
class StagedTest {

    private static final LocalDate DAY = LocalDate.parse("2019-03-01");

    private final Peers peers = new Peers((subject, after) -> Stream.of());
    private final UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("several"));

    @AfterEach
    void end() {
        work.rollback();
    }

    @Test
    void findsTeamsThatNameAMemberOrARole() {
        stage(new MemberAppointed("t1", "pat", "PRINCIPAL", DAY));
        stage(new MemberRoleChanged("t2", "pat", "COACH", "TEACHER", "r", DAY));
        stage(new MemberRetired("t3", "pat", "r", DAY));
        MemberAppointed right = new MemberAppointed("t4", "kim", "PRINCIPAL", DAY);
        stage(new EntryCorrected("team", "t4", 1, "name", new Replacement(right), DAY));
        assertThat(peers.teamsNaming("pat")).containsExactlyInAnyOrder("t1", "t2");
        assertThat(peers.teamsNaming("kim")).containsExactly("t4");
        assertThat(peers.teamsWithRole("PRINCIPAL", "d1")).containsExactlyInAnyOrder("t1", "t4");
        assertThat(peers.teamsWithRole("TEACHER", null)).containsExactly("t2");
        assertThat(peers.teamsNaming("nobody")).isEmpty();
    }

    @Test
    void findsWhatBeganAndWhatIsThere() {
        TeamFormed formed =
                new TeamFormed("t1", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.LEADERSHIP), DAY);
        assertThat(peers.exists(SubjectKey.of(formed))).isFalse();
        stage(formed);
        assertThat(peers.begunIn("s1", TeamFormed.class)).containsExactly("t1");
        assertThat(peers.exists(SubjectKey.of(formed))).isTrue();
    }

    private static void stage(SubjectEvent event) {
        Staged.current().add(new Staged.Recording(SubjectKey.of(event), 1, event, "s1", List.of()));
    }
}
