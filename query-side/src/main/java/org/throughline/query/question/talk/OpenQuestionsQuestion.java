package org.throughline.query.question.talk;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.exchange.ExchangeState;
import org.throughline.query.subject.teams.team.TeamState;

/** What waits belongs where it lies on the day asked about, what was settled or answered where it lay when it was. */
@Asks(
        path = "open-questions",
        place = 120,
        title = "Who still waits for an answer?",
        tells =
                "Questions without an answer, feedback and advice of coaches without an outcome, with their age; how long the others took;"
                        + " and which feedback led to which version of which plan.",
        example = "asOf=2023-09-01")
@Component
final class OpenQuestionsQuestion implements Question<Question.Nothing, OpenQuestionsAnswer> {

    @Override
    public OpenQuestionsAnswer answer(Snapshot snapshot, Nothing asked) {
        OpenQuestions.Known known = new OpenQuestions.Known(
                snapshot.everHere(ChannelState.class),
                snapshot.everHere(ExchangeState.class),
                snapshot.everHere(TeamState.class),
                snapshot.everHere(PlanState.class));
        return new OpenQuestions(known, snapshot.day(), snapshot::covers).answer();
    }
}
