package org.throughline.query.question.talk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.question.talk.Contributions.Seats;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.talk.contribution.ContributionState;
import org.throughline.query.subject.teams.team.TeamState;

/** A contribution is the district's in which its unit lay on its day. */
@Asks(
        path = "contributions",
        place = 135,
        title = "What comes from people whom no seat asks for it?",
        tells =
                "Contributions of the window that people wished to be recorded, unit by unit and kind by kind; how many of them came from"
                        + " somebody who is named and held no seat on a team of the unit that day. Nobody is named here, of nobody it is counted"
                        + " how much, and what was withdrawn is in no count. That none is recorded says nothing: it is recorded only by wish.",
        example = "from=2016-07-01&to=2025-06-30")
@Component
final class ContributionsQuestion implements Question<ContributionsQuestion.Parameters, ContributionsAnswer> {

    record Parameters(Between between) {}

    @Override
    public ContributionsAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        return new Contributions(
                        snapshot.everHere(ContributionState.class),
                        seats(snapshot.everHere(TeamState.class)),
                        (unit, day) -> window.contains(day) && snapshot.covers(unit, day))
                .answer();
    }

    /** A room of one's own is no seat on a team. */
    static Seats seats(Collection<TeamState> teams) {
        Map<String, List<TeamState>> byUnit = teams.stream()
                .filter(team -> team.level().isShared())
                .collect(Collectors.groupingBy(TeamState::organizationId));
        return (member, unit, day) -> byUnit.getOrDefault(unit, List.of()).stream()
                .anyMatch(team -> team.seatsOn(day).stream()
                        .anyMatch(seat -> seat.memberId().equals(member)));
    }
}
