package org.throughline.query.question.teams.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.read.Window;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/**
 * A unit on a day, with those who lead it.
 *
 * @param upwards its id and those of what it lies in, from below
 * @param district the district in which it lies; of what lies in none, its own id
 * @param teams those of its own level that are there on the day
 * @param rules by which it goes
 */
record Led(
        OrganizationState unit,
        List<String> upwards,
        String district,
        List<TeamState> teams,
        RulebookState rules,
        LocalDate day) {

    String id() {
        return unit.organizationId();
    }

    /** The seats of its teams on the day. */
    List<Tenure> seats() {
        return teams.stream().flatMap(team -> team.seatsOn(day).stream()).toList();
    }

    /** Everybody who sits on one of them, by member id. */
    Set<String> members() {
        Set<String> members = new TreeSet<>();
        seats().forEach(seat -> members.add(seat.memberId()));
        return members;
    }

    /** The months that its rulebook looks back. */
    Window window() {
        return new Window(day.minusMonths(limit(Limit.INDICATOR_MONTHS)).plusDays(1), day);
    }

    int limit(Limit limit) {
        return rules.number(limit, day);
    }
}
