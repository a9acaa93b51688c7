package org.throughline.query.question.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.talk.contribution.Contributed;
import org.throughline.events.talk.contribution.ContributionEvent;
import org.throughline.events.talk.contribution.ContributionEvent.ContributionRecorded;
import org.throughline.events.talk.contribution.ContributionEvent.ContributionWithdrawn;
import org.throughline.events.talk.contribution.ContributionKind;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Told;
import org.throughline.query.question.talk.ContributionsAnswer.Counts;
import org.throughline.query.question.talk.ContributionsAnswer.OfContribution;
import org.throughline.query.question.talk.ContributionsAnswer.OfKind;
import org.throughline.query.question.talk.ContributionsAnswer.OfUnit;
import org.throughline.query.subject.talk.contribution.ContributionFold;
import org.throughline.query.subject.talk.contribution.ContributionState;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

class ContributionsTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-10");
    private static final TeamState TEAM = Told.by(
            new TeamFold(),
            new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "School", null, List.of(), DAY),
            new MemberAppointed("slt", "seated", "PARENT", DAY.plusDays(5)));
    private static final TeamState ROOM = Told.by(
            new TeamFold(),
            new TeamFormed("room", "s1", TeamLevel.TEACHER, "Room", "slt", List.of(), DAY),
            new MemberAppointed("room", "teacher", "TEACHER", DAY));

    private final List<ContributionState> known = new ArrayList<>();

    @Test
    void countsThoseOfPeopleWithoutASeatThatDay() {
        known.add(made("a", "seated", DAY.plusDays(4)));
        known.add(made("b", "seated", DAY.plusDays(5)));
        known.add(made("c", "teacher", DAY.plusDays(5)));
        known.add(made("d", null, DAY.plusDays(5)));
        assertThat(answer().counts()).isEqualTo(new Counts(4, 2, 1));
        assertThat(answer().units())
                .containsExactly(new OfUnit("s1", new Counts(4, 2, 1), List.of(new OfKind(ContributionKind.TIME, 4))));
    }

    @Test
    void tellsOfNoneThatIsWithdrawnAndNamesNobodyAnyMore() {
        ContributionState withdrawn = Told.by(
                new ContributionFold(), recorded("a", "m1", DAY), new ContributionWithdrawn("a", DAY.plusDays(9)));
        known.add(withdrawn);
        assertThat(answer().contributions()).isEmpty();
        assertThat(withdrawn)
                .returns(null, ContributionState::by)
                .returns(DAY.plusDays(9), ContributionState::withdrawnOn);
        assertThat(Told.stored(new ContributionFold(), withdrawn)).isEqualTo(withdrawn);
    }

    @Test
    void tellsToWhatItWasMadeAndNotByWhom() {
        known.add(made("b", "m1", DAY.plusDays(1)));
        known.add(made("a", "m1", DAY));
        assertThat(answer().contributions())
                .containsExactly(
                        new OfContribution("a", "s1", ContributionKind.TIME, List.of("practice", "goal"), DAY),
                        new OfContribution(
                                "b", "s1", ContributionKind.TIME, List.of("practice", "goal"), DAY.plusDays(1)));
    }

    @Test
    void countsNoneOutsideOfTheDays() {
        known.add(made("a", "m1", DAY.minusDays(1)));
        assertThat(answer().counts()).isEqualTo(new Counts(0, 0, 0));
    }

    private ContributionsAnswer answer() {
        return new Contributions(
                        known, ContributionsQuestion.seats(List.of(TEAM, ROOM)), (unit, day) -> !day.isBefore(DAY))
                .answer();
    }

    private static ContributionState made(String id, @Nullable String by, LocalDate day) {
        return Told.by(new ContributionFold(), recorded(id, by, day));
    }

    private static ContributionEvent recorded(String id, @Nullable String by, LocalDate day) {
        return new ContributionRecorded(
                id,
                "s1",
                ContributionKind.TIME,
                new Contributed("PBIS", null, "g1", null, null, null, null),
                by,
                List.of(),
                day);
    }
}
