package org.throughline.query.question.choices;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.choices.decision.Account;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.teams.team.TeamState;

/** A decision, and each seat of those who took it, belongs where it lay on the day of the decision. */
@Asks(
        path = "voices-at-decisions",
        place = 71,
        title = "Who was in the room when it was decided?",
        tells = "Who sat on the team, was in the room and decided, for every decision that was taken, the latest"
                + " first: for each the answer of `/api/audit/voices-at-decision`.")
@Component
final class VoicesAtDecisionsQuestion implements Question<Question.Nothing, VoicesAtDecisions> {

    @Override
    public VoicesAtDecisions answer(Snapshot snapshot, Nothing asked) {
        List<DecisionState> taken = snapshot.everHere(DecisionState.class).stream()
                .filter(decision -> decision.account() != null && decision.decidedOn() != null)
                .filter(decision ->
                        snapshot.covers(decision.organizationId(), Objects.requireNonNull(decision.decidedOn())))
                .toList();
        Voices voices =
                new Voices(snapshot.everHere(TeamState.class), PeopleGroups.on(snapshot.day()), snapshot::covers);
        Meetings meetings = Meetings.named(
                taken.stream()
                        .flatMap(decision -> Stream.ofNullable(meetingOf(decision)))
                        .toList(),
                snapshot);
        return new VoicesAtDecisions(taken.stream()
                .map(decision ->
                        VoicesAnswer.of(new VoicesAnswer.Known(decision, voices, meetings.of(meetingOf(decision)))))
                .sorted(Comparator.comparing(VoicesAnswer::decidedOn)
                        .reversed()
                        .thenComparing(VoicesAnswer::decisionId))
                .toList());
    }

    private static @Nullable String meetingOf(DecisionState decision) {
        Account account = decision.account();
        return account == null ? null : account.meetingId();
    }
}
