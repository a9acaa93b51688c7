package org.throughline.infra.form.ground;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.command.implementation.coaching.CoachingCommand.EndCoaching;
import org.throughline.command.implementation.coaching.CoachingCommand.RecordCoachingVisit;
import org.throughline.command.implementation.coaching.CoachingCommand.ReviseCoachingPlan;
import org.throughline.command.talk.exchange.ExchangeCommand.GiveAdvice;
import org.throughline.infra.form.ground.Ground.Choice;
import org.throughline.query.subject.implementation.coaching.CoachingState;
import org.throughline.query.subject.implementation.coaching.CoachingState.Assignment;
import org.throughline.query.words.Words;

/** Coaching of a team: who coaches it, in what, since when. */
final class CoachingGrounds {

    private CoachingGrounds() {}

    static List<Beginning> all() {
        return List.of(
                Beginning.of(RecordCoachingVisit.class, "teamId", look -> coaching(look, "teamId")),
                Beginning.of(ReviseCoachingPlan.class, "teamId", look -> coaching(look, "teamId")),
                Beginning.of(EndCoaching.class, "teamId", look -> coaching(look, "teamId")),
                Beginning.of(GiveAdvice.class, "coachedTeamId", look -> coaching(look, "coachedTeamId")));
    }

    private static Optional<Ground> coaching(Look look, String field) {
        return look.team(field)
                .flatMap(team -> look.state(CoachingState.class, team.teamId())
                        .map(record -> new Ground()
                                .of("team", team.teamId(), team.name())
                                .pick(
                                        "Which coaching",
                                        List.of("assignmentId"),
                                        record.assignments().stream()
                                                .map(one -> choice(look, one))
                                                .toList())));
    }

    private static Choice choice(Look look, Assignment one) {
        String in = one.practice() == null ? "" : " in " + one.practice();
        String days = one.until() == null
                ? "since " + Words.day(one.from())
                : "%s to %s"
                        .formatted(Words.day(one.from()), Words.day(one.until().minusDays(1)));
        return new Choice(
                Map.of("assignmentId", one.assignmentId()),
                "%s%s, %s".formatted(look.person(one.memberId()), in, days));
    }
}
