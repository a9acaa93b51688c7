package org.throughline.query.monitoring;

import java.util.Collection;
import org.throughline.query.fidelity.FidelityState;
import org.throughline.query.plan.PlanState;
import org.throughline.query.team.TeamState;

/** What is asked about: teams, and what was checked and planned. */
record Known(Collection<TeamState> teams, Collection<FidelityState> checks, Collection<PlanState> plans) {}
