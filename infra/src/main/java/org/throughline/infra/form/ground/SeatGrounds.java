package org.throughline.infra.form.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.command.teams.team.TeamCommand.ChangeMemberRole;
import org.throughline.command.teams.team.TeamCommand.RetireMember;
import org.throughline.infra.form.ground.Ground.Choice;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;
import org.throughline.query.words.Words;

/** Seats on a team: who holds which, and since when. */
final class SeatGrounds {

    private static final String TEAM = "teamId";
    private static final String MEMBER = "memberId";

    private SeatGrounds() {}

    static List<Beginning> all() {
        return List.of(
                Beginning.of(ChangeMemberRole.class, TEAM, SeatGrounds::changing),
                Beginning.of(RetireMember.class, TEAM, SeatGrounds::retiring));
    }

    private static Optional<Ground> changing(Look look) {
        return look.team(TEAM)
                .map(team -> on(look, team)
                        .pick("Whose role", List.of(MEMBER, "fromRole"), seats(look, look.seats(team), "fromRole")));
    }

    private static Optional<Ground> retiring(Look look) {
        return look.team(TEAM).map(team -> {
            List<Tenure> seats = look.seats(team);
            List<Choice> choices = new ArrayList<>(seats(look, seats, "role"));
            seats.stream()
                    .map(Tenure::memberId)
                    .filter(id -> seats.stream()
                            .filter(seat -> seat.memberId().equals(id))
                            .skip(1)
                            .findAny()
                            .isPresent())
                    .distinct()
                    .forEach(id ->
                            choices.add(new Choice(Map.of(MEMBER, id, "role", ""), look.person(id) + ": every seat")));
            return on(look, team).pick("Whose seat", List.of(MEMBER, "role"), choices);
        });
    }

    private static Ground on(Look look, TeamState team) {
        return new Ground().says(look.sitting(team)).of("team", team.teamId(), team.name());
    }

    private static List<Choice> seats(Look look, List<Tenure> seats, String role) {
        return seats.stream()
                .map(seat -> new Choice(
                        Map.of(MEMBER, seat.memberId(), role, seat.role()),
                        "%s: %s since %s"
                                .formatted(
                                        look.person(seat.memberId()), Words.code(seat.role()), Words.day(seat.from()))))
                .toList();
    }
}
