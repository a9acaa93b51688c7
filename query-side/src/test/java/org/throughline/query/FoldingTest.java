package org.throughline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Folding.Misfit;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

class FoldingTest {

    private static final TeamFold FOLD = new TeamFold();
    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final TeamFormed FORMED =
            new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(), DAY);
    private static final MemberAppointed APPOINTED = new MemberAppointed("slt", "a", "TEACHER", DAY);

    private record At(long position, SubjectEvent event) implements Recorded {

        @Override
        public long number() {
            return position;
        }
    }

    @Test
    void foldsAllThatFits() {
        Folding<TeamState> folding = Folding.of(FOLD, List.of(new At(3, FORMED), new At(7, APPOINTED)));
        assertThat(folding).isEqualTo(new Folding<>(Told.by(FOLD, FORMED, APPOINTED), null));
    }

    @Test
    void isOfNothingWithoutEvents() {
        assertThat(Folding.of(FOLD, List.of()).isOfNothing()).isTrue();
        assertThat(Folding.of(FOLD, List.of(new At(3, APPOINTED))).isOfNothing())
                .as("an event that does not fit is something")
                .isFalse();
    }

    @Test
    void saysWhichEventDoesNotFitAndWhatWentWrong() {
        Folding<TeamState> folding = Folding.of(FOLD, List.of(new At(3, APPOINTED), new At(7, FORMED)));
        assertThat(folding.state()).as("nothing behind it is folded").isNull();
        Misfit misfit = Objects.requireNonNull(folding.misfit());
        assertThat(misfit.position()).isEqualTo(3);
        assertThat(misfit.event()).isEqualTo("MemberAppointed");
        assertThat(misfit.error()).contains("NullPointerException").contains("TeamFold");
        assertThat(misfit.reason()).startsWith("MemberAppointed at position 3 does not fit");
    }

    @Test
    void keepsWhatWasFoldedBeforeAndTakesNothingMore() {
        Folding<TeamState> before = Folding.of(FOLD, List.of(new At(3, FORMED)));
        Folding<TeamState> stopped =
                before.with(FOLD, List.of(new At(5, new StageEntered("s1", "PBIS", Stage.INITIAL, List.of(), DAY))));
        assertThat(stopped.state()).isEqualTo(before.state());
        assertThat(stopped.with(FOLD, List.of(new At(7, APPOINTED)))).isEqualTo(stopped);
    }
}
