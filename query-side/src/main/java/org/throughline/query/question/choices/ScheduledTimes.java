package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.ProtectedTime;
import org.throughline.query.Days;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.choices.resource.ResourceLedgerState.Protected;

/**
 * Which time was protected where: what schedules say and what decisions say, told as one. Whatever took effect last holds.
 * A schedule tells all of its group's minutes, a decision those it names, for all staff of the units it affects; once it
 * is taken back, what was before holds again. Pure.
 */
final class ScheduledTimes {

    /** Whose time a decision protects. */
    static final String ALL_STAFF = "ALL_STAFF";

    private static final int WEEKS = 52;
    private static final int MONTHS = 12;

    private final Map<String, Map<String, List<Word>>> words = new TreeMap<>();

    /**
     * What was said of a group's time.
     *
     * @param whole whether it tells all minutes, so that what it does not name is unknown again
     */
    private record Word(
            @Nullable Integer teamMinutes,
            @Nullable Integer interventionMinutes,
            boolean whole,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String decision) {

        boolean holdsOn(LocalDate day) {
            return Days.hold(from, until, day);
        }
    }

    private ScheduledTimes() {}

    /**
     * Takes in what was recorded.
     *
     * @param here whether a unit lay in the district on a day: what a unit decided for itself goes with it to another
     *     district, what a district decided for it does not
     */
    static ScheduledTimes of(
            Collection<ResourceLedgerState> ledgers,
            Collection<DecisionState> decisions,
            LocalDate day,
            BiPredicate<String, LocalDate> here) {
        ScheduledTimes times = new ScheduledTimes();
        ledgers.forEach(ledger -> ledger.schedule().forEach(time -> times.add(ledger.organizationId(), time)));
        decisions.stream()
                .filter(DecisionState::wasTaken)
                .filter(decision -> here.test(decision.organizationId(), day))
                .forEach(times::add);
        times.words
                .values()
                .forEach(groups -> groups.values()
                        .forEach(said -> said.sort(Comparator.comparing(Word::from)
                                .thenComparing(Word::whole)
                                .thenComparing(word -> Objects.requireNonNullElse(word.decision(), "")))));
        times.words.keySet().removeIf(unit -> !here.test(unit, day));
        return times;
    }

    private void add(String unit, Protected time) {
        said(
                unit,
                time.forWhom(),
                new Word(time.teamMinutes(), time.interventionMinutes(), true, time.from(), time.until(), null));
    }

    private void add(DecisionState decision) {
        Account account = Objects.requireNonNull(decision.account());
        ProtectedTime time = account.protectedTime();
        if (time == null) {
            return;
        }
        Word word = new Word(
                byTheWeek(time.teamMinutesPerMonth()),
                time.interventionMinutesPerWeek(),
                false,
                Objects.requireNonNull(decision.decidedOn()),
                decision.reversal() == null ? null : decision.reversal().on(),
                decision.decisionId());
        List<String> units =
                account.affectedUnits().isEmpty() ? List.of(decision.organizationId()) : account.affectedUnits();
        units.forEach(unit -> said(unit, ALL_STAFF, word));
    }

    private void said(String unit, String forWhom, Word word) {
        words.computeIfAbsent(unit, id -> new TreeMap<>())
                .computeIfAbsent(forWhom, code -> new ArrayList<>())
                .add(word);
    }

    private static @Nullable Integer byTheWeek(@Nullable Integer minutesPerMonth) {
        return minutesPerMonth == null ? null : Math.round(minutesPerMonth * MONTHS / (float) WEEKS);
    }

    /** What holds on a day, by unit and group. */
    List<ScheduledTime> on(LocalDate day) {
        return words.keySet().stream()
                .flatMap(unit -> of(unit).stream())
                .filter(time -> time.holdsOn(day))
                .toList();
    }

    /** The whole course of a unit, group by group, each by its days. */
    List<ScheduledTime> of(String unit) {
        return words.getOrDefault(unit, Map.of()).entrySet().stream()
                .flatMap(group -> course(unit, group.getKey(), group.getValue()).stream())
                .toList();
    }

    private static List<ScheduledTime> course(String unit, String forWhom, List<Word> said) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        said.forEach(word -> {
            turns.add(word.from());
            if (word.until() != null) {
                turns.add(word.until());
            }
        });
        List<ScheduledTime> course = new ArrayList<>();
        for (LocalDate turn : turns) {
            @Nullable ScheduledTime next = on(turn, unit, forWhom, said);
            @Nullable ScheduledTime last = course.isEmpty() ? null : course.getLast();
            if (last != null && last.until() == null && (next == null || !last.isLike(next))) {
                course.set(course.size() - 1, last.until(turn));
            }
            if (next != null && (last == null || last.until() != null || !last.isLike(next))) {
                course.add(next);
            }
        }
        return course;
    }

    private static @Nullable ScheduledTime on(LocalDate day, String unit, String forWhom, List<Word> said) {
        List<Word> inForce = said.stream().filter(word -> word.holdsOn(day)).toList();
        if (inForce.isEmpty()) {
            return null;
        }
        @Nullable Integer team = null;
        @Nullable Integer intervention = null;
        List<String> decisions = new ArrayList<>();
        for (Word word : inForce) {
            if (word.whole()) {
                decisions.clear();
            }
            if (word.decision() != null) {
                decisions.add(word.decision());
            }
            team = word.whole() || word.teamMinutes() != null ? word.teamMinutes() : team;
            intervention =
                    word.whole() || word.interventionMinutes() != null ? word.interventionMinutes() : intervention;
        }
        return new ScheduledTime(unit, forWhom, team, intervention, day, null, List.copyOf(decisions));
    }
}
