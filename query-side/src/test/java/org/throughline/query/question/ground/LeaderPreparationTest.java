package org.throughline.query.question.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.learning.LearningEvent.LearningRecorded;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.query.Told;
import org.throughline.query.question.ground.LeaderPreparationAnswer.Entry;
import org.throughline.query.question.ground.LeaderPreparationAnswer.Leader;
import org.throughline.query.question.ground.LeaderPreparationAnswer.Standing;
import org.throughline.query.question.ground.LeaderPreparationAnswer.Topic;
import org.throughline.query.subject.ground.learning.LearningFold;
import org.throughline.query.subject.ground.learning.LearningState;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

class LeaderPreparationTest {

    private static final LocalDate D = LocalDate.parse("2018-09-01");
    private static final LocalDate INITIAL = D.plusYears(1);

    private final TeamState team = Told.by(
            new TeamFold(),
            new TeamFormed("t1", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.LEADERSHIP), D),
            new MemberAppointed("t1", "m-1", "PRINCIPAL", D),
            new MemberAppointed("t1", "m-2", "EDUCATOR", D),
            new MemberRetired("t1", "m-1", "left", INITIAL.plusDays(1)));
    private final StageState track =
            Told.by(new StageFold(), new StageEntered("s1", "PBIS", Stage.INITIAL, List.of(), INITIAL));

    @Test
    void namesThoseWithASeatThatDayAndWhatTheyLearnedByThen() {
        LeaderPreparationAnswer answer = asked(INITIAL, learned(INITIAL));
        assertThat(answer.leaders()).extracting(Leader::memberId).containsExactly("m-1", "m-2");
        assertThat(answer.leaders()).extracting(Leader::administrator).containsExactly(true, false);
        assertThat(answer.leaders().getFirst().topics())
                .contains(
                        new Topic("FRAMEWORK", Standing.LEARNED, INITIAL),
                        new Topic("SYSTEMS_CHANGE", Standing.NOT_RECORDED, null));
        assertThat(asked(INITIAL.plusDays(1), null).leaders())
                .extracting(Leader::memberId)
                .containsExactly("m-2");
    }

    @Test
    void findsAPrincipalWithoutFrameworkWhenTheirSchoolEnteredInitial() {
        assertThat(asked(INITIAL, learned(INITIAL)).entriesWithoutFramework()).isEmpty();
        assertThat(asked(INITIAL, null).entriesWithoutFramework())
                .containsExactly(new Entry("s1", "PBIS", Stage.INITIAL, INITIAL, "m-1", null));
        LocalDate late = INITIAL.plusDays(1);
        assertThat(asked(INITIAL, learned(late)).entriesWithoutFramework())
                .containsExactly(new Entry("s1", "PBIS", Stage.INITIAL, INITIAL, "m-1", late));
    }

    private LeaderPreparationAnswer asked(LocalDate day, @Nullable LearningState learning) {
        return new LeaderPreparation(List.of(team), learning == null ? List.of() : List.of(learning))
                .on(day, List.of(team), List.of(track), (unit, on) -> true);
    }

    private static LearningState learned(LocalDate day) {
        return Told.by(
                new LearningFold(), new LearningRecorded("m-1", "a", "s1", "FRAMEWORK", 60, null, List.of(), day));
    }
}
