package org.throughline.query.question.choices;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.stage.StageState;

/**
 * What is there belongs where its organization lies on the day asked about; a cut where it lay when it was made, a use
 * where it lay when its allocation began.
 */
@Asks(
        path = "resources",
        place = 62,
        title = "What was really given priority?",
        tells = "Money, posts, schedule, learning and time on any day and as known at any moment: what ran, what was"
                + " cut and what that touched, what was promised and used, which of the four kinds that prove"
                + " priority were missing since when, which shortfalls were open, and which practices are worked"
                + " at without anything being given to them. Amounts of different units are never added up, and"
                + " what is not known is absent, never zero.",
        example = "asOf=2024-09-01")
@Component
final class ResourcesQuestion implements Question<Question.Nothing, ResourceAnswer> {

    @Override
    public ResourceAnswer answer(Snapshot snapshot, Nothing asked) {
        return new ResourceAudit(
                        snapshot.states(OrganizationState.class),
                        snapshot.everHere(ResourceLedgerState.class),
                        snapshot.everHere(DecisionState.class),
                        snapshot.states(StageState.class),
                        snapshot.day(),
                        snapshot::covers)
                .answer();
    }
}
