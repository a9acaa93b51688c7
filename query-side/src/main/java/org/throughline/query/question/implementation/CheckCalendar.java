package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.rulebook.CheckCadence;
import org.throughline.events.ground.rulebook.CheckCadence.Meetings;
import org.throughline.events.ground.rulebook.CheckCadence.Until;
import org.throughline.events.ground.rulebook.CheckCadence.Window;
import org.throughline.query.question.implementation.CheckedPractice.Judged;
import org.throughline.query.question.implementation.ChecksDueAnswer.Dated;
import org.throughline.query.question.implementation.ChecksDueAnswer.Due;
import org.throughline.query.question.implementation.ChecksDueAnswer.Last;
import org.throughline.query.question.implementation.ChecksDueAnswer.State;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

/**
 * One practice of one organization beside its cadence. A window has its check when one was made on its first day or later: within
 * it, or late. A check counts for every window that waits for it.
 */
final class CheckCalendar {

    private final CheckedPractice of;
    private final CheckCadence cadence;
    private final LocalDate begun;
    private final LocalDate since;
    private final Predicate<LocalDate> binds;
    private final List<FidelityState> checks;
    private final List<LocalDate> meetings;
    private final SchoolYears years;
    private final LocalDate day;
    /** What checks say of each goal of the cadence. */
    private final List<List<Judged>> goals;
    /** Since when one window a year is enough, by checks before a day. */
    private final Map<LocalDate, Optional<LocalDate>> yearly = new HashMap<>();

    /**
     * What is needed to tell it.
     *
     * @param begun the first day with the practice
     * @param since the first day of it on which the cadence held
     * @param binds on which days the organization goes by the rulebook that says the cadence
     * @param checks those that count, the earliest first
     * @param meetings days of meetings of the level whose meetings are counted, the earliest first
     * @param day the day asked about
     */
    CheckCalendar(
            CheckedPractice of,
            CheckCadence cadence,
            LocalDate begun,
            LocalDate since,
            Predicate<LocalDate> binds,
            List<FidelityState> checks,
            List<LocalDate> meetings,
            SchoolYears years,
            LocalDate day) {
        this.of = of;
        this.cadence = cadence;
        this.begun = begun;
        this.since = since;
        this.binds = binds;
        this.checks = checks;
        this.meetings = meetings;
        this.years = years;
        this.day = day;
        this.goals = cadence.until() == null
                ? List.of()
                : cadence.until().goals().stream()
                        .map(goal -> CheckedPractice.of(goal.section(), goal.percent(), checks))
                        .toList();
    }

    Due told() {
        List<Dated> asked =
                windows(years.firstDayOf(since), day).filter(this::isAsked).toList();
        Dated passed = asked.stream()
                .filter(one -> !Objects.requireNonNull(one.to()).isAfter(day.minusDays(1)) && !hasCheck(one))
                .findFirst()
                .orElse(null);
        Dated open = asked.stream()
                .filter(one -> !Objects.requireNonNull(one.to()).isBefore(day) && !hasCheck(one))
                .findFirst()
                .orElse(null);
        Meetings counted = cadence.meetings();
        int every = counted == null ? Integer.MAX_VALUE : counted.every();
        List<LocalDate> met = meetingsSinceTheLastCheck();
        boolean enough = met.size() >= every && yearlyNow() == null;
        if (passed != null) {
            return told(
                    State.OVERDUE, passed, Objects.requireNonNull(passed.to()).plusDays(1));
        } else if (enough && met.size() > every) {
            return told(State.OVERDUE, counted(met.get(every - 1)), met.get(every));
        } else if (open != null) {
            return told(State.DUE, open, null);
        } else if (enough) {
            return told(State.DUE, counted(met.get(every - 1)), null);
        }
        return told(asked.isEmpty() ? State.NOT_YET : State.UP_TO_DATE, null, null);
    }

    private static Dated counted(LocalDate from) {
        return new Dated(null, from, null, List.of());
    }

    private Due told(State state, @Nullable Dated window, @Nullable LocalDate overdueSince) {
        return new Due(
                of.organizationId(),
                of.practice(),
                of.instrument(),
                state,
                last(checks),
                window,
                overdueSince,
                next(),
                yearlyNow(),
                baselineMissing(),
                unknownYears(begun, checks, years, day));
    }

    static @Nullable Last last(List<FidelityState> checks) {
        if (checks.isEmpty()) {
            return null;
        }
        FidelityState check = checks.getLast();
        return new Last(check.checkId(), check.administeredOn(), check.instrumentVersion(), check.sections());
    }

    /** School years that are over and had a day on which a check could be made. */
    static List<LocalDate> unknownYears(LocalDate since, List<FidelityState> checks, SchoolYears years, LocalDate day) {
        Set<LocalDate> known = new HashSet<>();
        checks.forEach(check -> known.add(years.firstDayOf(check.administeredOn())));
        return Stream.iterate(
                        years.firstDayOf(since),
                        year -> year.isBefore(years.firstDayOf(day)),
                        year -> year.plusYears(1))
                .filter(year -> !known.contains(year))
                .toList();
    }

    /** Windows that begin up to a day and bind to their end, in order; of the first year, those that had not passed. */
    private Stream<Dated> windows(LocalDate firstYear, LocalDate upTo) {
        List<Dated> found = new ArrayList<>();
        for (LocalDate year = firstYear; !year.isAfter(upTo); year = year.plusYears(1)) {
            for (Window window : cadence.windows()) {
                found.add(dated(window, year));
            }
        }
        return found.stream()
                .filter(one -> !one.from().isAfter(upTo)
                        && !Objects.requireNonNull(one.to()).isBefore(since)
                        && binds.test(one.to()))
                .sorted(Comparator.comparing(Dated::from));
    }

    private static Dated dated(Window window, LocalDate year) {
        LocalDate from = onOrAfter(window.from(), year);
        return new Dated(window.code(), from, onOrAfter(window.to(), from), window.sections());
    }

    private static LocalDate onOrAfter(String monthAndDay, LocalDate day) {
        MonthDay named = MonthDay.parse("--" + monthAndDay);
        LocalDate same = named.atYear(day.getYear());
        return same.isBefore(day) ? named.atYear(day.getYear() + 1) : same;
    }

    /** By what was known of earlier checks when the window came. */
    private boolean isAsked(Dated window) {
        Until until = cadence.until();
        return until == null || until.yearly().equals(window.code()) || yearly(window.from()) == null;
    }

    /** By all checks. */
    private @Nullable LocalDate yearlyNow() {
        return yearly(day.plusDays(1));
    }

    /** Since when one window a year is enough, by checks before a day; absent when it is not. */
    private @Nullable LocalDate yearly(LocalDate before) {
        Until until = cadence.until();
        // no check is later than the day asked about
        LocalDate known = before.isAfter(day) ? day.plusDays(1) : before;
        return until == null
                ? null
                : yearly.computeIfAbsent(known, by -> Optional.ofNullable(yearly(until, by)))
                        .orElse(null);
    }

    private @Nullable LocalDate yearly(Until until, LocalDate before) {
        LocalDate last = LocalDate.MIN;
        for (List<Judged> goal : goals) {
            LocalDate met = Row.of(
                            goal.stream()
                                    .filter(check -> check.on().isBefore(before))
                                    .toList(),
                            until.consecutive())
                    .since();
            if (met == null) {
                return null;
            }
            last = met.isAfter(last) ? met : last;
        }
        return last;
    }

    private boolean hasCheck(Dated window) {
        List<FidelityState> since = checks.stream()
                .filter(check -> !check.administeredOn().isBefore(window.from()))
                .toList();
        return window.sections().isEmpty()
                ? !since.isEmpty()
                : window.sections().stream().allMatch(section -> isAssessed(section, since));
    }

    private static boolean isAssessed(String section, List<FidelityState> checks) {
        return checks.stream().anyMatch(check -> check.sections().contains(section));
    }

    private List<LocalDate> meetingsSinceTheLastCheck() {
        LocalDate from =
                checks.isEmpty() ? since.minusDays(1) : checks.getLast().administeredOn();
        return meetings.stream()
                .filter(held -> held.isAfter(from) && !held.isBefore(since) && !held.isAfter(day) && binds.test(held))
                .toList();
    }

    private @Nullable Dated next() {
        return windows(years.firstDayOf(day), years.firstDayOf(day).plusYears(2).minusDays(1))
                .filter(one -> one.from().isAfter(day) && isAsked(one))
                .findFirst()
                .orElse(null);
    }

    private List<String> baselineMissing() {
        return cadence.baseline().stream()
                .filter(section -> !isAssessed(section, checks))
                .toList();
    }
}
