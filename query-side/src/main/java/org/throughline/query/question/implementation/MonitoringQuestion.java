package org.throughline.query.question.implementation;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * Checks and revisions, and with them what they add up to, belong to the district of their unit on their day, and seats
 * are told of teams that lay in it on that day.
 */
@Asks(
        path = "monitoring",
        place = 45,
        title = "Do our leaders take part in monitoring and improvement?",
        tells = "Every fidelity check and every revision of a plan in the window, with who decided or took part, in"
                + " which role on that day, and whether an administrator or another leader was named; then what"
                + " they add up to by organization and by leader. It is told apart whether nobody wrote down who"
                + " took part, no member did, or those who did lead nothing. For each leader: of the checks and"
                + " revisions of their organization while they led it, how many they took part in, how many not,"
                + " and of how many that is unknown. Which roles lead is said by the role vocabulary; who decided"
                + " counts as having taken part.",
        example = "from=2022-07-01&to=2023-06-30")
@Component
final class MonitoringQuestion implements Question<MonitoringQuestion.Parameters, MonitoringAnswer> {

    record Parameters(
            @Means("First and last day of the window, the last not later than the day asked about; without a"
                    + " last day, that day, and without a first, the year that ends with the last.")
            Between days) {}

    @Override
    public MonitoringAnswer answer(Snapshot snapshot, Parameters asked) {
        Monitored known = new Monitored(
                snapshot.everHere(TeamState.class),
                snapshot.everHere(FidelityState.class),
                snapshot.everHere(PlanState.class),
                snapshot::covers);
        return MonitoringAnswer.of(asked.days().orTheYear(snapshot), known, RoleVocabulary.SHIPPED.on(snapshot.day()));
    }
}
