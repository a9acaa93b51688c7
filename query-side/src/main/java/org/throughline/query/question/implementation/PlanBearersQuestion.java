package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/** Plans belong to the district of their unit on the day asked about; whoever sits on any team of it has not left. */
@Asks(
        path = "plan-bearers",
        place = 14,
        title = "How few people leaving would leave our plans without leads?",
        tells =
                "Of every plan that is not closed, its bus factor: the smallest number of people whose leaving would leave at"
                        + " least one of its open steps without a lead. Steps that a role, an office or a department leads too are never"
                        + " left so, and steps that have no lead now are told apart (`withoutLead`). Somebody has left who had seats and"
                        + " has none on the day; of whoever never had one nothing is known. Who leads open steps alone is named"
                        + " (`alone`).",
        example = "asOf=2025-09-01")
@Component
final class PlanBearersQuestion implements Question<Question.Nothing, PlanBearersAnswer> {

    @Override
    public PlanBearersAnswer answer(Snapshot snapshot, Nothing asked) {
        return new PlanBearers(new Seated(snapshot)).of(snapshot.states(PlanState.class));
    }

    /** Told by seats on teams. */
    private static final class Seated implements PlanBearers.Leads {

        /** Whether each who ever had a seat has one on the day. */
        private final Map<String, Boolean> sits = new HashMap<>();

        Seated(Snapshot snapshot) {
            LocalDate day = snapshot.day();
            for (TeamState team : snapshot.states(TeamState.class)) {
                for (Tenure tenure : team.tenures()) {
                    sits.merge(tenure.memberId(), tenure.holdsOn(day), Boolean::logicalOr);
                }
            }
        }

        @Override
        public boolean isOffice(String lead) {
            return !sits.containsKey(lead) && (lead.contains(" ") || lead.matches("[A-Z][A-Z0-9_]*"));
        }

        @Override
        public boolean hasLeft(String memberId) {
            return !sits.getOrDefault(memberId, true);
        }
    }
}
