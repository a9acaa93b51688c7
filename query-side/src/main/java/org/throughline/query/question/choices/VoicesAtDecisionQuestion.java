package org.throughline.query.question.choices;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.choices.decision.Account;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.team.TeamState;

/** About one decision, wherever it lies: seats of every team there is count. */
@Asks(
        path = "voices-at-decision",
        place = 72,
        title = "Whose voice was there when this was decided?",
        tells = "Who sat on the deciding team in which role on the day of the decision, who was in the room, who"
                + " decided, and which member groups the team needs had no seat or were not in the room. What"
                + " nobody wrote down is `UNKNOWN`, never no.",
        example = "decision=sample-decision-merger-2024",
        ofADistrict = false,
        of = "decision",
        chosenAt = "voices-at-decisions")
@Component
final class VoicesAtDecisionQuestion implements Question<VoicesAtDecisionQuestion.Parameters, VoicesAnswer> {

    record Parameters(
            @Means(value = "The id of the decision. Required.", example = "sample-decision-merger-2024") @Nullable
            String decision) {}

    @Override
    public VoicesAnswer answer(Snapshot snapshot, Parameters asked) {
        String id = asked.decision();
        if (id == null) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "Give the id of a decision")
                    .with("parameter", "decision");
        }
        DecisionState taken = snapshot.state(DecisionState.class, id)
                .filter(state -> state.account() != null)
                .orElseThrow(() -> ReadRefusal.of(Code.NOT_FOUND, "There is no decision '%s' by then".formatted(id)));
        Voices voices = new Voices(snapshot.states(TeamState.class), PeopleGroups.on(snapshot.day()), snapshot::covers);
        Optional<MeetingState> meeting = Optional.ofNullable(taken.account())
                .map(Account::meetingId)
                .flatMap(named -> snapshot.state(MeetingState.class, named));
        return VoicesAnswer.of(new VoicesAnswer.Known(taken, voices, meeting));
    }
}
