package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.BiPredicate;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.teams.team.TeamState;

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
