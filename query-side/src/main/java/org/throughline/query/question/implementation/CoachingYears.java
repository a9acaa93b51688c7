package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.coaching.CoachingProcess;
import org.throughline.events.implementation.coaching.Delivered;
import org.throughline.events.implementation.coaching.ServicePlan;
import org.throughline.query.Days;
import org.throughline.query.Percent;
import org.throughline.query.Tallies;
import org.throughline.query.question.implementation.SupportsAnswer.OfYear;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.subject.implementation.coaching.CoachingState;
import org.throughline.query.subject.implementation.coaching.CoachingState.Assignment;
import org.throughline.query.subject.implementation.coaching.CoachingState.Meant;
import org.throughline.query.subject.implementation.coaching.CoachingState.Visit;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

/** How far coaching was done as it was meant, beside the fidelity of what was coached. */
final class CoachingYears {

    private static final Comparator<OfYear> LATEST_FIRST = Comparator.comparing(OfYear::organizationId)
            .thenComparing(OfYear::practice, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(OfYear::year, Comparator.reverseOrder());

    private final SchoolYears years;
    private final Map<Key, FidelityState> lastChecks = new HashMap<>();

    private record Key(String organizationId, @Nullable String practice, LocalDate year) {}

    private record Visited(CoachingState record, Assignment assignment, Visit visit) {}

    /**
     * Knows the checks that count: those that score what was coached as a whole, not those that rate who leads it.
     *
     * @param checks in the order of their days
     */
    CoachingYears(SchoolYears years, Collection<FidelityState> checks) {
        this.years = years;
        checks.stream()
                .filter(check -> !check.wholeScores().isEmpty())
                .forEach(check -> lastChecks.put(
                        new Key(check.organizationId(), check.practice(), years.firstDayOf(check.administeredOn())),
                        check));
    }

    /** Every year in which somebody was there. */
    List<OfYear> of(Collection<CoachingState> coaching) {
        Map<Key, List<Visited>> visits = coaching.stream()
                .flatMap(record -> record.visits().stream()
                        .flatMap(visit -> record.assignment(visit.assignmentId()).stream()
                                .map(assignment -> new Visited(record, assignment, visit))))
                .collect(Collectors.groupingBy(this::key));
        return visits.entrySet().stream()
                .map(one -> year(one.getKey(), one.getValue()))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private Key key(Visited one) {
        return new Key(
                one.assignment().organizationId(),
                one.assignment().practice(),
                years.firstDayOf(one.visit().on()));
    }

    private OfYear year(Key key, List<Visited> visited) {
        List<Visit> visits = visited.stream().map(Visited::visit).toList();
        List<Integer> minutes =
                visits.stream().map(Visit::minutes).filter(Objects::nonNull).toList();
        int yes = count(visits, Delivered.YES);
        int no = count(visits, Delivered.NO);
        FidelityState check = lastChecks.get(key);
        return new OfYear(
                key.organizationId(),
                key.practice(),
                key.year(),
                visits.size(),
                minutes.isEmpty() ? null : sum(minutes),
                visits.size() - minutes.size(),
                Tallies.count(visits, visit -> visit.processes().contains(CoachingProcess.OBSERVATION)),
                meant(visited, key.year().plusYears(1)),
                yes,
                no,
                count(visits, Delivered.NOT_APPLICABLE),
                Percent.of(yes, yes + no),
                Percent.of(mostOfOne(visits), visits.size()),
                check == null ? null : check.checkId(),
                check == null ? null : check.administeredOn(),
                check == null ? List.of() : check.wholeScores(),
                check == null ? null : check.criterionMet().orElse(null));
    }

    private static int count(List<Visit> visits, Delivered how) {
        return visits.stream().mapToInt(visit -> visit.count(how)).sum();
    }

    private static int sum(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static int mostOfOne(List<Visit> visits) {
        return visits.stream().collect(Collectors.groupingBy(Visit::memberId, Collectors.counting())).values().stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
    }

    /** Of those whose coaching was there at the end of the year; where each had left before, of all who came. */
    private static @Nullable Integer meant(List<Visited> visited, LocalDate behind) {
        Map<String, Visited> all = visited.stream()
                .collect(Collectors.toMap(
                        one -> one.record().teamId() + " " + one.assignment().assignmentId(),
                        Function.identity(),
                        (one, other) -> one));
        List<Visited> last = all.values().stream()
                .filter(one ->
                        Days.hold(one.assignment().from(), one.assignment().until(), behind.minusDays(1)))
                .toList();
        List<Integer> asked = (last.isEmpty() ? all.values() : last)
                .stream()
                        .map(one -> plan(one, behind))
                        .map(plan -> plan == null ? null : plan.visitsPerYear())
                        .filter(Objects::nonNull)
                        .toList();
        return asked.isEmpty() ? null : sum(asked);
    }

    private static @Nullable ServicePlan plan(Visited one, LocalDate behind) {
        return one.record().plans().stream()
                .filter(meant -> meant.assignmentId().equals(one.assignment().assignmentId())
                        && meant.since().isBefore(behind))
                .reduce((earlier, later) -> later)
                .map(Meant::plan)
                .orElse(null);
    }
}
