package org.throughline.query.question.implementation;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.plan.PlanState;

/** Plans belong to the district of their unit on the day asked about. */
@Asks(
        path = "copied-plans",
        place = 12,
        title = "Which of our plans are copies of one another?",
        tells = "Plans of different organizations that have the same steps: capitals, accents, punctuation, blanks and"
                + " the organization's own name make no difference, nor do leads, due dates and the order of"
                + " steps. A plan that fits everywhere was written for nobody in particular, which may be meant:"
                + " the answer names them and does not judge.",
        example = "asOf=2024-09-01")
@Component
final class CopiedPlansQuestion implements Question<Question.Nothing, CopiedPlansAnswer> {

    @Override
    public CopiedPlansAnswer answer(Snapshot snapshot, Nothing asked) {
        return new CopiedPlans(snapshot.states(OrganizationState.class).stream()
                        .collect(Collectors.toMap(OrganizationState::organizationId, OrganizationState::name)))
                .among(snapshot.states(PlanState.class));
    }
}
