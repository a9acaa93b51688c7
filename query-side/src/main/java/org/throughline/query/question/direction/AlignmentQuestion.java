package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Territory;
import org.throughline.query.subject.direction.bearer.DirectionBearerState;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.TeamState;

/** A link is the district's in which its team lies on the day, with its history under teams of other districts. */
@Asks(
        path = "alignment",
        place = 50,
        title = "Does each team's direction still fit the one above?",
        tells = "Since when each team's direction has been aligned with the current one above it, and which have gone"
                + " stale: whether it is held aligned with the version of its parent's in effect, or has become"
                + " stale because one of the two moved on, or is said to be at odds; since when, with its history,"
                + " and along the whole way up to the district; and whether the team above it is one of its district any"
                + " more. The district's direction is that of the team that bears it: the one that was named, or its only"
                + " team; of several of which none was named, the answer says so. A single teacher's link is among those below the"
                + " team asked about, for whoever reads for the teacher's team (`readingFor`); for the others"
                + " `teachersWithheld` says that there are some, and teachers are counted by school, unless they"
                + " are too few.",
        example = "asOf=2022-06-30")
@Component
final class AlignmentQuestion implements Question<AlignmentQuestion.Parameters, AlignmentAnswer> {

    record Parameters(
            @Means(
                    leftOut = "as a whole",
                    value = "Judges this part of each direction alone; without it, a direction is judged as a"
                            + " whole.",
                    example = "VISION")
            @Nullable
            DirectionPart part,

            @Means(value = "Only this team and those below it, single teachers among them.", example = "sample-elm-slt")
            @Nullable
            String team) {}

    @Override
    public AlignmentAnswer answer(Snapshot snapshot, Parameters asked) {
        List<TeamState> teams = snapshot.states(TeamState.class);
        List<TeamState> former = FormerParents.of(teams, id -> snapshot.state(TeamState.class, id));
        List<DirectionState> directions = new ArrayList<>(snapshot.states(DirectionState.class));
        former.forEach(
                team -> snapshot.state(DirectionState.class, team.teamId()).ifPresent(directions::add));
        return new Alignments(
                        snapshot.day(),
                        teams,
                        former,
                        directions,
                        snapshot.states(OrganizationState.class),
                        bearers(snapshot, former),
                        asked.part(),
                        (unit, above) -> areInLine(snapshot.territory(), unit, above, snapshot.day()))
                .answer(asked.team(), withheld(snapshot, teams), SmallCell.of(snapshot));
    }

    private static List<DirectionBearerState> bearers(Snapshot snapshot, Collection<TeamState> former) {
        List<DirectionBearerState> bearers = new ArrayList<>(snapshot.states(DirectionBearerState.class));
        former.stream()
                .map(TeamState::organizationId)
                .distinct()
                .flatMap(id -> snapshot.state(DirectionBearerState.class, id).stream())
                .forEach(bearers::add);
        return bearers;
    }

    private static boolean areInLine(Territory territory, String unit, String above, LocalDate day) {
        return territory.lies(unit, above, day)
                || territory
                        .districtOf(unit, day)
                        .filter(district -> territory.lies(above, district, day))
                        .isPresent();
    }

    private static Set<String> withheld(Snapshot snapshot, Collection<TeamState> teams) {
        return snapshot.withheld(
                DirectionState.class, teams.stream().map(TeamState::teamId).toList());
    }
}
