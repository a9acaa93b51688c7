package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.query.question.teams.CompositionAnswer.SchoolYear;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.subject.teams.team.Lifetime;

/** Who came and went in each school year of a team. */
record Turnover(Memberships memberships, SchoolYears schoolYears) {

    List<SchoolYear> byYear() {
        Lifetime days = memberships.days();
        List<SchoolYear> years = new ArrayList<>();
        LocalDate begin = schoolYears.firstDayOf(days.from());
        while (begin.isBefore(days.end())) {
            years.add(year(begin));
            begin = begin.plusYears(1);
        }
        return List.copyOf(years);
    }

    private SchoolYear year(LocalDate begin) {
        Lifetime days = memberships.days();
        LocalDate first = begin.isBefore(days.from()) ? days.from() : begin;
        LocalDate next = begin.plusYears(1);
        LocalDate end = next.isBefore(days.end()) ? next : days.end();
        Set<String> start = memberships.on(first);
        Set<String> last = memberships.on(end.minusDays(1));
        long gone = start.stream().filter(member -> !last.contains(member)).count();
        return new SchoolYear(
                "%d-%02d".formatted(begin.getYear(), next.getYear() % 100),
                start.size(),
                (int) memberships.all(stretch -> stretch.from()).stream()
                        .filter(day -> day.isAfter(first) && day.isBefore(end))
                        .count(),
                // who leaves on the first day of the next year was there to the last of this one
                (int) memberships.all(stretch -> stretch.until() == null ? LocalDate.MAX : stretch.until()).stream()
                        .filter(day -> day.isAfter(first) && !day.isAfter(end) && !isEndOfTeam(day))
                        .count(),
                start.isEmpty() ? null : (double) gone / start.size());
    }

    /** When a team ends, nobody leaves it. */
    private boolean isEndOfTeam(LocalDate day) {
        return !memberships.days().open() && day.equals(memberships.days().end());
    }
}
