package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.teams.TeamCadence.Days;
import org.throughline.query.question.teams.TeamCadence.Gap;
import org.throughline.query.question.teams.TeamCadence.InForce;
import org.throughline.query.question.teams.TeamCadence.Kept;
import org.throughline.query.question.teams.TeamCadence.Running;
import org.throughline.query.read.Window;
import org.throughline.query.subject.teams.team.Teamwork.Cadence;

/**
 * The periods of one cadence, each to have a meeting; those are counted that ended while the team lay in the district. Pure.
 *
 * @param held days of the team's meetings that count
 * @param team when the team lay in the district
 */
record Periods(Cadence cadence, NavigableSet<LocalDate> held, Window window, TeamDays team) {

    InForce count() {
        List<Days> over = over();
        List<Days> missed = over.stream().filter(period -> !met(period)).toList();
        return new InForce(
                cadence.cadence(),
                cadence.from(),
                cadence.until(),
                over.size(),
                over.size() - missed.size(),
                missed,
                running(),
                longestGap(),
                kept(over, missed));
    }

    private static Kept kept(List<Days> over, List<Days> missed) {
        if (over.isEmpty()) {
            return Kept.NOT_YET;
        }
        return missed.isEmpty() ? Kept.KEPT : Kept.NOT_KEPT;
    }

    /** Counted from the first day each time: months that end early do not shift those behind them. */
    private Days period(int number) {
        return new Days(start(number), start(number + 1).minusDays(1));
    }

    private LocalDate start(int number) {
        return cadence.from().plus(cadence.cadence().period().multipliedBy(number));
    }

    /** Those that ended in the window, and while the cadence was in force. */
    private List<Days> over() {
        List<Days> over = new ArrayList<>();
        for (int number = 0; !period(number).to().isAfter(lastDay()); number++) {
            if (isHere(period(number).to())) {
                over.add(period(number));
            }
        }
        return over;
    }

    private boolean isHere(LocalDate day) {
        return window.contains(day) && team.includes(day);
    }

    /** The last day both of the window and of the cadence. */
    private LocalDate lastDay() {
        LocalDate until = cadence.until();
        return until == null || until.isAfter(window.to()) ? window.to() : until.minusDays(1);
    }

    private boolean isInForceAtTheEnd() {
        return (cadence.until() == null || cadence.until().isAfter(window.to())) && team.includes(window.to());
    }

    private @Nullable Running running() {
        if (!isInForceAtTheEnd()) {
            return null;
        }
        int number = 0;
        while (!period(number).to().isAfter(window.to())) {
            number++;
        }
        Days days = period(number);
        return days.from().isAfter(window.to())
                ? null
                : new Running(days.from(), days.to(), met(new Days(days.from(), window.to())));
    }

    private boolean met(Days period) {
        LocalDate next = held.ceiling(period.from());
        return next != null && !next.isAfter(period.to());
    }

    private @Nullable Gap longestGap() {
        List<Gap> gaps = new ArrayList<>();
        LocalDate before = cadence.from();
        for (LocalDate day : heldWhileInForce()) {
            if (isHere(day)) {
                gaps.add(new Gap(before, day, ChronoUnit.DAYS.between(before, day)));
            }
            before = day;
        }
        if (team.includes(lastDay())) {
            gaps.add(new Gap(before, null, ChronoUnit.DAYS.between(before, lastDay())));
        }
        return gaps.stream()
                .filter(gap -> gap.days() > 0)
                .max(Comparator.comparingLong(Gap::days))
                .orElse(null);
    }

    private Collection<LocalDate> heldWhileInForce() {
        return lastDay().isBefore(cadence.from()) ? List.of() : held.subSet(cadence.from(), true, lastDay(), true);
    }
}
