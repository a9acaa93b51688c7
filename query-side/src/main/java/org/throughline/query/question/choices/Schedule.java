package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.ProtectedTime;
import org.throughline.query.question.choices.DecisionsAnswer.Known;
import org.throughline.query.subject.choices.decision.DecisionState;

/**
 * Time that decisions protect at one unit on one day. Pure.
 *
 * @param interventionMinutesPerWeek absent when no decision in force says anything of it
 * @param teamMinutesPerMonth absent when no decision in force says anything of it
 * @param since the day of the last decision that changed it
 * @param decisions every decision it rests on, the oldest first
 */
record Schedule(
        String unit,
        @Nullable Integer interventionMinutesPerWeek,
        @Nullable Integer teamMinutesPerMonth,
        LocalDate since,
        List<String> decisions) {

    /**
     * By unit; a decision that names no unit it affects changes the schedule of the one that decided. What a unit decided
     * for itself goes with it to another district, what a district decided for it does not.
     */
    static List<Schedule> on(LocalDate day, Known known) {
        Map<String, Schedule> byUnit = new TreeMap<>();
        known.decisions().stream()
                .filter(decision -> decision.holdsOn(day) && known.isHere(decision.organizationId(), day))
                .sorted(Comparator.comparing(decision -> Objects.requireNonNull(decision.decidedOn())))
                .forEach(decision -> add(byUnit, decision));
        byUnit.keySet().removeIf(unit -> !known.isHere(unit, day));
        return List.copyOf(byUnit.values());
    }

    private static void add(Map<String, Schedule> byUnit, DecisionState decision) {
        Account account = Objects.requireNonNull(decision.account());
        ProtectedTime time = account.protectedTime();
        if (time == null) {
            return;
        }
        List<String> units =
                account.affectedUnits().isEmpty() ? List.of(decision.organizationId()) : account.affectedUnits();
        units.forEach(unit -> byUnit.put(unit, changed(unit, byUnit.get(unit), time, decision)));
    }

    private static Schedule changed(
            String unit, @Nullable Schedule before, ProtectedTime time, DecisionState decision) {
        List<String> decisions = new ArrayList<>(before == null ? List.of() : before.decisions());
        decisions.add(decision.decisionId());
        Integer intervention = time.interventionMinutesPerWeek();
        Integer team = time.teamMinutesPerMonth();
        return new Schedule(
                unit,
                intervention == null && before != null ? before.interventionMinutesPerWeek() : intervention,
                team == null && before != null ? before.teamMinutesPerMonth() : team,
                Objects.requireNonNull(decision.decidedOn()),
                List.copyOf(decisions));
    }
}
