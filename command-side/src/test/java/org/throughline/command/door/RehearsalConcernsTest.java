package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.throughline.command.Rehearsing;
import org.throughline.command.Staged.Recording;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.WithConcerns;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;

class RehearsalConcernsTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final String LATE = Policy.RULES_ARE_SET_IN_TIME.name();
    private static final PolicySet SET =
            new PolicySet("d1", Policy.TEAMS_REACH_OUTSIDE, Mode.OFF, "enough", null, List.of(LATE), DAY);

    @Test
    void tellsEachConcernOnceAlsoOfWhatIsPutRight() {
        Rehearsal rehearsal = rehearsal(
                new TeamDissolved("slt", "done", DAY),
                SET,
                new EntryCorrected("rulebook", "d1", 1, "another day", new Replacement(SET), DAY));
        assertThat(rehearsal.concerns()).containsExactly(LATE);
        assertThat(rehearsal(new TeamDissolved("slt", "done", DAY)).concerns()).isEmpty();
    }

    @Test
    void isUnderWayWithinItsOwnUnitOfWorkOnly() {
        assertThat(Rehearsing.isUnderWay()).isFalse();
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("rehearsed"));
        try {
            assertThat(Rehearsing.isUnderWay()).isFalse();
            Rehearsing.in(work);
            assertThat(Rehearsing.isUnderWay()).isTrue();
        } finally {
            work.rollback();
        }
    }

    private static Rehearsal rehearsal(SubjectEvent... events) {
        return new Rehearsal(
                new SubjectKey("rulebook", "d1"),
                1,
                Arrays.stream(events)
                        .map(event -> new Recording(SubjectKey.of(event), 1, event, "d1", WithConcerns.of(event)))
                        .toList());
    }
}
