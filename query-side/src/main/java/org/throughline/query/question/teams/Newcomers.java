package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.teams.CompositionAnswer.Newcomer;
import org.throughline.query.question.teams.CompositionAnswer.Oriented;
import org.throughline.query.subject.teams.team.Inclusion.Orientation;
import org.throughline.query.subject.teams.team.Stretch;
import org.throughline.query.subject.teams.team.TeamState;

/** Members who are on a team on the day, and whether somebody made each familiar with it in the first days. */
record Newcomers(TeamState team, Memberships memberships, int days, LocalDate day) {

    /** Whoever was there when the team was formed came in with the work and is not asked about. */
    List<Newcomer> all() {
        return memberships.byMember().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(stretch ->
                                stretch.until() == null && stretch.from().isAfter(team.formedOn()))
                        .map(stretch -> newcomer(entry.getKey(), stretch)))
                .sorted(Comparator.comparing(Newcomer::joined).thenComparing(Newcomer::memberId))
                .toList();
    }

    private Newcomer newcomer(String memberId, Stretch stretch) {
        LocalDate due = stretch.from().plusDays(days);
        LocalDate orientedOn = team.inclusion().orientations().stream()
                .filter(orientation -> orientation.memberId().equals(memberId)
                        && !orientation.on().isBefore(stretch.from()))
                .map(Orientation::on)
                .findFirst()
                .orElse(null);
        return new Newcomer(memberId, stretch.from(), due, orientedOn, state(due, orientedOn));
    }

    private Oriented state(LocalDate due, @Nullable LocalDate orientedOn) {
        if (orientedOn != null) {
            return orientedOn.isAfter(due) ? Oriented.LATE : Oriented.IN_TIME;
        }
        return day.isAfter(due) ? Oriented.MISSED : Oriented.NOT_YET;
    }
}
