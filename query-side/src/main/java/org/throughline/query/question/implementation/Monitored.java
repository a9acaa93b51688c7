package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.BiPredicate;
import org.throughline.query.fidelity.FidelityState;
import org.throughline.query.plan.PlanState;
import org.throughline.query.team.TeamState;

/**
 * What is asked about: teams, and what was checked and planned.
 *
 * @param here whether what took effect in a unit on a day is asked about
 */
record Monitored(
        Collection<TeamState> teams,
        Collection<FidelityState> checks,
        Collection<PlanState> plans,
        BiPredicate<String, LocalDate> here) {}
