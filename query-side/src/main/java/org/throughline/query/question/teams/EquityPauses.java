package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.teams.pause.PauseOutcome;
import org.throughline.query.Tallies;
import org.throughline.query.question.teams.EquityPausesAnswer.Counts;
import org.throughline.query.question.teams.EquityPausesAnswer.Held;
import org.throughline.query.question.teams.EquityPausesAnswer.Large;
import org.throughline.query.question.teams.EquityPausesAnswer.OfTeam;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.teams.pause.EquityPauseState;

/** Tells when teams stopped and asked, and before which large decisions nobody did. Pure. */
final class EquityPauses {

    private final List<EquityPauseState> pauses;
    private final Map<String, List<EquityPauseState>> byUnit;
    private final Map<String, List<EquityPauseState>> byDecision;
    private final Function<String, RulebookState> rulebooks;
    private final LocalDate day;

    /**
     * Knows pauses.
     *
     * @param rulebooks by organization
     */
    EquityPauses(Collection<EquityPauseState> pauses, Function<String, RulebookState> rulebooks, LocalDate day) {
        this.pauses = pauses.stream().sorted(EquityPauseState.IN_TIME).toList();
        this.byUnit = this.pauses.stream().collect(Collectors.groupingBy(EquityPauseState::organizationId));
        this.byDecision = this.pauses.stream()
                .filter(pause -> pause.decisionId() != null)
                .collect(Collectors.groupingBy(pause -> Objects.requireNonNull(pause.decisionId())));
        this.rulebooks = rulebooks;
        this.day = day;
    }

    /**
     * Tells all of it.
     *
     * @param held whether a pause counts as held in the window
     * @param decisions that took effect in the window
     * @param ended tells of a team the first day without it; absent while it is there
     */
    EquityPausesAnswer answer(
            Predicate<EquityPauseState> held,
            Collection<DecisionState> decisions,
            Function<String, @Nullable LocalDate> ended) {
        List<Held> told = pauses.stream().filter(held).map(EquityPauses::told).toList();
        List<OfTeam> teams = teams(ended);
        List<Large> large = decisions.stream()
                .filter(this::isLarge)
                .map(this::large)
                .sorted(Comparator.comparing(Large::on).thenComparing(Large::decisionId))
                .toList();
        return new EquityPausesAnswer(
                new Counts(
                        told.size(),
                        Tallies.count(told, pause -> pause.outcome() == PauseOutcome.CHANGED),
                        Tallies.count(told, pause -> pause.outcome() == null),
                        Tallies.count(teams, OfTeam::overdue),
                        large.size(),
                        Tallies.count(large, decision -> decision.pauses().isEmpty())),
                teams,
                told,
                large);
    }

    private static Held told(EquityPauseState pause) {
        return new Held(
                pause.pauseId(),
                pause.teamId(),
                pause.organizationId(),
                pause.heldOn(),
                pause.trigger(),
                pause.meetingId(),
                pause.decisionId(),
                pause.cycleId(),
                pause.participants(),
                pause.prompts(),
                pause.missingVoices(),
                pause.outcome(),
                pause.whatChanged());
    }

    private List<OfTeam> teams(Function<String, @Nullable LocalDate> ended) {
        Map<String, List<EquityPauseState>> byTeam = pauses.stream()
                .collect(Collectors.groupingBy(EquityPauseState::teamId, TreeMap::new, Collectors.toList()));
        return byTeam.values().stream()
                .map(held -> team(held, ended.apply(held.getFirst().teamId())))
                .toList();
    }

    private OfTeam team(List<EquityPauseState> held, @Nullable LocalDate ended) {
        EquityPauseState last = held.getLast();
        int every = rulebooks.apply(last.organizationId()).number(Limit.EQUITY_PAUSE_EVERY_DAYS, day);
        LocalDate due = every == 0 || ended != null ? null : last.heldOn().plusDays(every);
        return new OfTeam(
                last.teamId(),
                last.organizationId(),
                held.size(),
                last.heldOn(),
                longest(held, ended == null ? day : null),
                due,
                due != null && due.isBefore(day));
    }

    private static @Nullable Long longest(List<EquityPauseState> held, @Nullable LocalDate until) {
        List<LocalDate> days =
                new ArrayList<>(held.stream().map(EquityPauseState::heldOn).toList());
        if (until != null) {
            days.add(until);
        }
        Long longest = null;
        for (int i = 1; i < days.size(); i++) {
            long gap = ChronoUnit.DAYS.between(days.get(i - 1), days.get(i));
            longest = longest == null ? gap : Math.max(longest, gap);
        }
        return longest;
    }

    /** By the rulebook of the day on which it took effect. */
    private boolean isLarge(DecisionState decision) {
        LocalDate on = Objects.requireNonNull(decision.decidedOn());
        RulebookState rulebook = rulebooks.apply(decision.organizationId());
        return Stream.of(Largeness.values())
                .anyMatch(one -> Largeness.reaches(one.of(decision), rulebook.number(one.limit(), on)));
    }

    private Large large(DecisionState decision) {
        LocalDate on = Objects.requireNonNull(decision.decidedOn());
        Long before = byUnit.getOrDefault(decision.organizationId(), List.of()).stream()
                .filter(pause -> !pause.heldOn().isAfter(on))
                .map(pause -> ChronoUnit.DAYS.between(pause.heldOn(), on))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Large(
                decision.decisionId(),
                decision.organizationId(),
                Objects.requireNonNull(decision.account()).title(),
                on,
                byDecision.getOrDefault(decision.decisionId(), List.of()).stream()
                        .map(EquityPauseState::pauseId)
                        .toList(),
                before);
    }
}
