package org.throughline.infra.form.ground;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.throughline.command.choices.decision.DecisionCommand.RecordDecision;
import org.throughline.command.choices.decision.DecisionCommand.RecordInput;
import org.throughline.events.choices.decision.Account;
import org.throughline.infra.form.ground.Ground.Choice;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.decision.DecisionState.Input;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Words;

/** Decisions: who can have decided, at which meeting, and what was heard of whom. */
final class DecisionGrounds {

    private static final String TEAM = "teamId";
    private static final int MOST_MEETINGS = 5;
    private static final int MOST_DECISIONS = 3;

    private DecisionGrounds() {}

    static List<Beginning> all() {
        return List.of(
                Beginning.of(RecordDecision.class, TEAM, DecisionGrounds::deciding),
                Beginning.of(RecordInput.class, "decisionId", DecisionGrounds::asking));
    }

    private static Optional<Ground> deciding(Look look) {
        return look.team(TEAM)
                .map(team -> new Ground()
                        .of("team", team.teamId(), team.name())
                        .lists("Decided lately", decided(look, team))
                        .unlessSaid("organizationId", team.organizationId())
                        .offer("account/meetingId", meetings(look, team))
                        .offer("account/deciders", look.members(team, "deciders"))
                        .offer("account/closestToProblem", look.members(team, "closestToProblem")));
    }

    private static List<String> decided(Look look, TeamState team) {
        return look.states(DecisionState.class, team.organizationId()).stream()
                .filter(decision -> team.teamId().equals(decision.teamId()) && decision.wasTaken())
                .filter(decision -> decision.decidedOn() != null)
                .sorted(Comparator.comparing((DecisionState decision) -> Objects.requireNonNull(decision.decidedOn()))
                        .reversed())
                .limit(MOST_DECISIONS)
                .map(DecisionGrounds::told)
                .toList();
    }

    private static String told(DecisionState decision) {
        Account account = Objects.requireNonNull(decision.account());
        return "%s: %s".formatted(Words.day(Objects.requireNonNull(decision.decidedOn())), account.title());
    }

    private static List<Choice> meetings(Look look, TeamState team) {
        return look.states(MeetingState.class, team.organizationId()).stream()
                .filter(meeting -> meeting.teamId().equals(team.teamId()) && meeting.counts())
                .sorted(Comparator.comparing(MeetingState::heldOn).reversed())
                .limit(MOST_MEETINGS)
                .map(meeting -> new Choice(
                        Map.of("meetingId", meeting.meetingId()), "Meeting of " + Words.day(meeting.heldOn())))
                .toList();
    }

    private static Optional<Ground> asking(Look look) {
        return look.state(DecisionState.class, look.text("decisionId"))
                .filter(DecisionState::wasTaken)
                .map(decision -> new Ground()
                        .of(
                                "decision",
                                decision.decisionId(),
                                Objects.requireNonNull(decision.account()).title())
                        .says("Decided", told(decision))
                        .says(decision.inputs().isEmpty() ? "Nobody is on record as having been asked." : "")
                        .lists(
                                "Heard so far",
                                decision.inputs().stream()
                                        .map(DecisionGrounds::heard)
                                        .toList()));
    }

    private static String heard(Input input) {
        String use = input.use() == null
                ? "what became of it is not known"
                : Words.code(input.use().name());
        return "%s on %s, to %s: %s"
                .formatted(
                        Words.sentence(Words.code(input.group())),
                        Words.day(input.givenOn()),
                        Words.code(input.depth().name()),
                        use);
    }
}
