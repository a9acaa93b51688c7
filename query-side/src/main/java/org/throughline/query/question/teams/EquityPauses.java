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
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.Stakes;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.teams.pause.PauseOutcome;
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
    private final Function<String, RulebookState> rulebooks;
    private final LocalDate day;

    /**
     * Knows pauses.
     *
     * @param rulebooks by organization
     */
    EquityPauses(Collection<EquityPauseState> pauses, Function<String, RulebookState> rulebooks, LocalDate day) {
        this.pauses = pauses.stream()
                .sorted(Comparator.comparing(EquityPauseState::heldOn).thenComparing(EquityPauseState::pauseId))
                .toList();
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
                        count(told, pause -> pause.outcome() == PauseOutcome.CHANGED),
                        count(told, pause -> pause.outcome() == null),
                        count(teams, OfTeam::overdue),
                        large.size(),
                        count(large, decision -> decision.pauses().isEmpty())),
                teams,
                told,
                large);
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
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
        Account account = Objects.requireNonNull(decision.account());
        LocalDate on = Objects.requireNonNull(decision.decidedOn());
        RulebookState rulebook = rulebooks.apply(decision.organizationId());
        int units = rulebook.number(Limit.LARGE_DECISION_UNITS, on);
        int stakes = rulebook.number(Limit.LARGE_DECISION_STAKES, on);
        return (units > 0 && account.affectedUnits().size() >= units)
                || (stakes > 0 && height(account.stakes()) >= stakes);
    }

    /** 1 to 3, 0 where nobody judged them. */
    static int height(@Nullable Stakes stakes) {
        return switch (stakes) {
            case null -> 0;
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 3;
        };
    }

    private Large large(DecisionState decision) {
        LocalDate on = Objects.requireNonNull(decision.decidedOn());
        Long before = pauses.stream()
                .filter(pause -> pause.organizationId().equals(decision.organizationId())
                        && !pause.heldOn().isAfter(on))
                .map(pause -> ChronoUnit.DAYS.between(pause.heldOn(), on))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Large(
                decision.decisionId(),
                decision.organizationId(),
                Objects.requireNonNull(decision.account()).title(),
                on,
                pauses.stream()
                        .filter(pause -> decision.decisionId().equals(pause.decisionId()))
                        .map(EquityPauseState::pauseId)
                        .toList(),
                before);
    }
}
