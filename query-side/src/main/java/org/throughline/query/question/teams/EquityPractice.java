package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.pause.PauseOutcome;
import org.throughline.query.Percent;
import org.throughline.query.Tallies;
import org.throughline.query.question.teams.EquityPausesAnswer.Held;
import org.throughline.query.question.teams.EquityPausesAnswer.Large;
import org.throughline.query.question.teams.EquityPracticeAnswer.Counts;
import org.throughline.query.question.teams.EquityPracticeAnswer.Decided;
import org.throughline.query.question.teams.EquityPracticeAnswer.ForEquity;
import org.throughline.query.question.teams.EquityPracticeAnswer.OfYear;
import org.throughline.query.question.teams.EquityPracticeAnswer.TookPart;
import org.throughline.query.question.teams.EquityPracticeAnswer.What;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.read.Window;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.Revision;
import org.throughline.query.subject.teams.meeting.Seating;
import org.throughline.query.subject.teams.pause.EquityPauseState;
import org.throughline.query.subject.teams.team.TeamState;

/** Tells what came of equity pauses, and what was decided and revised with them and without. Pure. */
final class EquityPractice {

    private final Window window;
    private final int days;
    private final SchoolYears years;
    private final BiPredicate<String, LocalDate> here;
    private final List<EquityPauseState> pauses;
    private final Map<String, List<EquityPauseState>> byUnit;
    private final Map<String, List<EquityPauseState>> byCycle;

    /**
     * Knows pauses.
     *
     * @param days how close a pause is to a decision at the most
     * @param here whether what a unit did on a day is asked for
     */
    EquityPractice(
            Window window,
            int days,
            SchoolYears years,
            BiPredicate<String, LocalDate> here,
            Collection<EquityPauseState> pauses) {
        this.window = window;
        this.days = days;
        this.years = years;
        this.here = here;
        this.pauses = pauses.stream().sorted(EquityPauseState.IN_TIME).toList();
        this.byUnit = this.pauses.stream().collect(Collectors.groupingBy(EquityPauseState::organizationId));
        this.byCycle = this.pauses.stream()
                .filter(pause -> pause.cycleId() != null)
                .collect(Collectors.groupingBy(pause -> Objects.requireNonNull(pause.cycleId())));
    }

    /**
     * Tells all of it.
     *
     * @param told the same pauses as they are told with large decisions
     * @param teams that held them, by id
     */
    EquityPracticeAnswer answer(
            EquityPausesAnswer told,
            Map<String, TeamState> teams,
            Collection<CycleState> cycles,
            Collection<PlanState> plans) {
        List<Decided> decided = Stream.concat(
                        told.decisions().stream().map(this::large),
                        cycles.stream().flatMap(this::ofCycle))
                .sorted(Comparator.comparing(Decided::on).thenComparing(Decided::id))
                .toList();
        List<LocalDate> revised =
                plans.stream().flatMap(this::revisions).map(Revision::since).toList();
        List<ForEquity> forEquity = plans.stream()
                .flatMap(plan -> revisions(plan).flatMap(revision -> forEquity(plan, revision)))
                .sorted(Comparator.comparing(ForEquity::since).thenComparing(ForEquity::planId))
                .toList();
        return new EquityPracticeAnswer(
                counts(told, decided, revised.size(), forEquity.size()),
                years(told.pauses(), decided, revised, forEquity),
                told.teams(),
                told.pauses(),
                tookPart(teams),
                decided,
                forEquity);
    }

    private Counts counts(EquityPausesAnswer told, List<Decided> decided, int revisions, int forEquity) {
        List<Decided> large = of(decided, What.LARGE_DECISION);
        List<Decided> ofCycles = of(decided, What.OF_A_CYCLE);
        return new Counts(
                told.counts().pauses(),
                told.counts().changed(),
                told.counts().unsaid(),
                Tallies.count(told.pauses(), pause -> pause.participants() == null),
                longestGap(told.pauses()),
                told.counts().overdue(),
                days,
                large.size(),
                Tallies.count(large, EquityPractice::isWithout),
                Tallies.count(large, one -> isClose(one.before())),
                Tallies.count(large, one -> !isClose(one.before()) && isClose(one.after())),
                ofCycles.size(),
                Tallies.count(ofCycles, EquityPractice::isWithout),
                revisions,
                forEquity,
                Percent.of(forEquity, revisions));
    }

    private static List<Decided> of(List<Decided> decided, What what) {
        return decided.stream().filter(one -> one.what() == what).toList();
    }

    private static boolean isWithout(Decided one) {
        return one.pauses().isEmpty();
    }

    private boolean isClose(@Nullable Long away) {
        return away != null && away <= days;
    }

    private long longestGap(List<Held> held) {
        long longest = 0;
        LocalDate behind = window.from();
        for (Held pause : held) {
            longest = Math.max(longest, ChronoUnit.DAYS.between(behind, pause.on()));
            behind = pause.on().plusDays(1);
        }
        return Math.max(longest, ChronoUnit.DAYS.between(behind, window.to().plusDays(1)));
    }

    private Decided large(Large one) {
        return new Decided(
                What.LARGE_DECISION,
                "decision",
                one.decisionId(),
                one.organizationId(),
                one.on(),
                one.pauses(),
                one.before(),
                after(one.organizationId(), one.on()));
    }

    private Stream<Decided> ofCycle(CycleState cycle) {
        List<Decided> decided = new ArrayList<>();
        LocalDate since = cycle.startedOn();
        for (CycleState.Decision decision : cycle.decisions()) {
            if (here.test(cycle.organizationId(), decision.on())) {
                decided.add(ofCycle(cycle, since, decision.on()));
            }
            since = decision.on().plusDays(1);
        }
        return decided.stream();
    }

    private Decided ofCycle(CycleState cycle, LocalDate since, LocalDate on) {
        return new Decided(
                What.OF_A_CYCLE,
                "cycle",
                cycle.cycleId(),
                cycle.organizationId(),
                on,
                byCycle.getOrDefault(cycle.cycleId(), List.of()).stream()
                        .filter(pause -> !pause.heldOn().isBefore(since)
                                && !pause.heldOn().isAfter(on))
                        .map(EquityPauseState::pauseId)
                        .toList(),
                before(cycle.organizationId(), on),
                after(cycle.organizationId(), on));
    }

    private @Nullable Long before(String unit, LocalDate on) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(pause -> !pause.heldOn().isAfter(on))
                .map(pause -> ChronoUnit.DAYS.between(pause.heldOn(), on))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Long after(String unit, LocalDate on) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(pause -> pause.heldOn().isAfter(on))
                .map(pause -> ChronoUnit.DAYS.between(on, pause.heldOn()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Revision> revisions(PlanState plan) {
        return plan.revisions().stream().filter(revision -> here.test(plan.organizationId(), revision.since()));
    }

    private static Stream<ForEquity> forEquity(PlanState plan, Revision revision) {
        return Stream.ofNullable(revision.equity())
                .map(aim -> new ForEquity(
                        plan.planId(),
                        plan.organizationId(),
                        revision.version(),
                        revision.since(),
                        aim.group(),
                        aim.text(),
                        revision.reason()));
    }

    private List<OfYear> years(
            List<Held> held, List<Decided> decided, List<LocalDate> revised, List<ForEquity> forEquity) {
        List<OfYear> told = new ArrayList<>();
        for (LocalDate first = years.firstDayOf(window.from());
                !first.isAfter(window.to());
                first = first.plusYears(1)) {
            told.add(year(first, held, of(decided, What.LARGE_DECISION), revised, forEquity));
        }
        return told;
    }

    private OfYear year(
            LocalDate first, List<Held> held, List<Decided> large, List<LocalDate> revised, List<ForEquity> forEquity) {
        return new OfYear(
                first,
                Tallies.count(held, one -> isIn(first, one.on())),
                Tallies.count(held, one -> isIn(first, one.on()) && one.outcome() == PauseOutcome.CHANGED),
                Tallies.count(large, one -> isIn(first, one.on())),
                Tallies.count(large, one -> isIn(first, one.on()) && isWithout(one)),
                Tallies.count(revised, on -> isIn(first, on)),
                Tallies.count(forEquity, one -> isIn(first, one.since())));
    }

    private boolean isIn(LocalDate first, LocalDate day) {
        return years.firstDayOf(day).equals(first);
    }

    /** Of pauses of the window of which it is written down. */
    private List<TookPart> tookPart(Map<String, TeamState> teams) {
        Map<String, Integer> there = new TreeMap<>();
        Map<String, Integer> held = new TreeMap<>();
        for (EquityPauseState pause : pauses) {
            TeamState team = teams.get(pause.teamId());
            List<String> participants = pause.participants();
            if (team != null && participants != null && window.contains(pause.heldOn())) {
                Seating.of(team, pause.heldOn()).holders().forEach((role, members) -> {
                    held.merge(role, 1, Integer::sum);
                    there.merge(role, shares(members, participants) ? 1 : 0, Integer::sum);
                });
            }
        }
        return held.entrySet().stream()
                .map(role -> new TookPart(role.getKey(), there.getOrDefault(role.getKey(), 0), role.getValue()))
                .toList();
    }

    private static boolean shares(Set<String> members, List<String> participants) {
        Set<String> both = new TreeSet<>(members);
        both.retainAll(participants);
        return !both.isEmpty();
    }
}
