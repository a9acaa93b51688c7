package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.direction.WholeChild;
import org.throughline.query.Days;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.question.Question.Nothing;
import org.throughline.query.question.direction.UnitDirectionsAnswer.UnitDirection;
import org.throughline.query.question.direction.VisionReachAnswer.Said;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.direction.bearer.DirectionBearerState;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.direction.direction.DirectionState.Vision;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.TeamState;

/** An organization is the district's on the day, and so is a team. */
@Asks(
        path = "unit-directions",
        place = 51,
        title = "What are the vision, the non-negotiables and the process of each unit?",
        tells = "For the district and each of its schools: which team bears its direction, how that is known, and the"
                + " vision, the non-negotiables and the improvement process in force on the day, and whether the vision"
                + " is meant for the whole child; `NOT_SAID` is not no. A unit with several"
                + " teams of its own level goes by the one that was named; where none was, the answer names them all"
                + " and picks none.",
        example = "asOf=2019-06-30")
@Component
final class UnitDirectionsQuestion implements Question<Nothing, UnitDirectionsAnswer> {

    @Override
    public UnitDirectionsAnswer answer(Snapshot snapshot, Nothing asked) {
        return answer(
                snapshot.day(),
                snapshot.states(OrganizationState.class),
                snapshot.states(TeamState.class),
                snapshot.states(DirectionBearerState.class),
                snapshot.states(DirectionState.class));
    }

    /** The answer from states of a day. */
    static UnitDirectionsAnswer answer(
            LocalDate day,
            Collection<OrganizationState> organizations,
            Collection<TeamState> teams,
            Collection<DirectionBearerState> said,
            Collection<DirectionState> directions) {
        Bearers bearers = new Bearers(CascadeTeams.of(teams, organizations).values(), organizations, said);
        Map<String, DirectionState> byTeam =
                directions.stream().collect(Collectors.toMap(DirectionState::teamId, Function.identity()));
        List<UnitDirection> units = organizations.stream()
                .filter(unit -> unit.existsOn(day))
                .sorted(Comparator.comparing(OrganizationState::kind).thenComparing(OrganizationState::organizationId))
                .map(unit -> of(unit, bearers.on(unit.organizationId(), day), byTeam, day))
                .toList();
        return new UnitDirectionsAnswer(units);
    }

    private static UnitDirection of(
            OrganizationState unit, UnitBearer bearer, Map<String, DirectionState> byTeam, LocalDate day) {
        Optional<DirectionState> direction =
                Optional.ofNullable(bearer.teamId()).map(byTeam::get);
        Vision vision = direction.map(DirectionState::vision).orElse(null);
        return new UnitDirection(
                unit.organizationId(),
                unit.name(),
                unit.kind(),
                bearer.bearing(),
                bearer.teamId(),
                bearer.candidates(),
                direction.map(DirectionState::version).orElse(0),
                vision,
                wholeChild(vision),
                direction.stream()
                        .flatMap(one -> one.nonNegotiables().stream())
                        .filter(one -> Days.hold(one.from(), one.until(), day))
                        .toList(),
                direction.map(DirectionState::improvementProcess).orElse(null));
    }

    private static Said wholeChild(@Nullable Vision vision) {
        if (vision == null) {
            return Said.NOT_ASKED;
        }
        WholeChild said = vision.wholeChild();
        return said == null ? Said.NOT_SAID : said.held() ? Said.YES : Said.NO;
    }
}
