package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.throughline.command.teams.team.TeamRules;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;

class PeersTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);

    private final List<TeamEvent> log = new ArrayList<>(List.of(new MemberAppointed("t", "m", "COACH", DAY)));
    private final List<Long> looks = new ArrayList<>();
    private final Peers peers = new Peers((subject, after) -> {
        looks.add(after);
        return log.stream().skip(after);
    });

    @Test
    void oneCommandLooksOnceAndRestsOnOneState() {
        UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        assertThat(peers.ledger(TeamRules.RULES, "t").events()).hasSize(1);
        log.add(new MemberRetired("t", "m", "moved", DAY.plusDays(1)));
        assertThat(peers.ledger(TeamRules.RULES, "t").events()).hasSize(1);
        command.rollback();
        assertThat(looks).containsExactly(0L);
    }

    @Test
    void theNextOneSeesWhatIsNewAndReadsNoMore() {
        assertThat(peers.ledger(TeamRules.RULES, "t").events()).hasSize(1);
        log.add(new MemberRetired("t", "m", "moved", DAY.plusDays(1)));
        assertThat(peers.ledger(TeamRules.RULES, "t").events()).hasSize(2);
        assertThat(looks).containsExactly(0L, 1L);
    }
}
