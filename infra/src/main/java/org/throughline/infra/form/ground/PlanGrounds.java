package org.throughline.infra.form.ground;

import java.util.List;
import java.util.Optional;
import org.throughline.command.implementation.plan.PlanCommand.DraftActionPlan;
import org.throughline.command.implementation.plan.PlanCommand.ReviseActionPlan;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.teams.team.TeamState;

/** Plans: who can answer for a step, and who can have decided. */
final class PlanGrounds {

    private PlanGrounds() {}

    static List<Beginning> all() {
        return List.of(
                Beginning.of(
                        DraftActionPlan.class,
                        "teamId",
                        look -> look.team("teamId")
                                .map(team -> led(look, team)
                                        .of("team", team.teamId(), team.name())
                                        .says(look.sitting(team))
                                        .offer("ledBy", look.members(team, "ledBy")))),
                // its text stands in the document itself
                new Beginning(ReviseActionPlan.class, "", List.of("planId"), false, PlanGrounds::revising));
    }

    private static Optional<Ground> revising(Look look) {
        return look.state(PlanState.class, look.text("planId"))
                .flatMap(plan -> look.state(TeamState.class, plan.teamId()))
                .map(team -> led(look, team).offer("deciders", look.members(team, "deciders")));
    }

    private static Ground led(Look look, TeamState team) {
        return new Ground().offer("steps/*/leads", look.members(team, "leads"));
    }
}
