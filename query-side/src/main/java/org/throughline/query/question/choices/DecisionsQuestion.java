package org.throughline.query.question.choices;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.resource.ResourceLedgerState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.delegation.DelegationState;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * A decision, and each seat of those who took it, belongs where it lay on its day; protected time and what is delegated
 * where it lies at the end of the window.
 */
@Asks(
        path = "decisions",
        place = 151,
        title = "How do we decide, and over whom?",
        tells = "For the decisions that took effect in the window: shares taken alone, between levels and by those"
                + " nearest to the problem; styles by stakes; those from above by their grounds; how concentrated"
                + " deciding is, by quarter; the four essential components with and without a decision; decided-by"
                + " against affected for each group; decisions over schools without their voice. And, at the end"
                + " of the window: protected time, and what is delegated to whom. What is not known is counted"
                + " apart.",
        example = "from=2020-07-01&to=2021-06-30")
@Component
final class DecisionsQuestion implements Question<DecisionsQuestion.Parameters, DecisionsAnswer> {

    record Parameters(Between between) {}

    @Override
    public DecisionsAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        DecisionsAnswer.Known known = new DecisionsAnswer.Known(
                snapshot.everHere(DecisionState.class),
                snapshot.everHere(TeamState.class),
                snapshot.everHere(OrganizationState.class),
                snapshot.everHere(DelegationState.class),
                snapshot.everHere(ResourceLedgerState.class),
                snapshot::covers);
        return DecisionsAnswer.of(window, known, PeopleGroups.on(snapshot.day()));
    }
}
