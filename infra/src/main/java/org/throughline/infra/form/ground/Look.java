package org.throughline.infra.form.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.throughline.infra.form.ground.Ground.Choice;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * A look at what stands on the day of a form.
 *
 * @param snapshot of that day, as anybody may see it
 * @param within the same of a unit and what lies in it
 * @param entered what stands in the form
 */
public record Look(Snapshot snapshot, Function<String, Snapshot> within, JsonNode entered, Names names) {

    LocalDate day() {
        return snapshot.day();
    }

    /** What was entered; empty where nothing was. */
    String text(String field) {
        return entered.path(field).asString("");
    }

    /** The state of a subject; empty where there is none that day, or it is withheld. */
    <S> Optional<S> state(Class<S> type, String id) {
        return snapshot.withheld(type, Set.of(id)).isEmpty() ? snapshot.state(type, id) : Optional.empty();
    }

    /** Everything of a kind in a unit. */
    <S> List<S> states(Class<S> type, String unit) {
        return within.apply(unit).states(type);
    }

    /** The team that a field names, while there is one. */
    Optional<TeamState> team(String field) {
        return state(TeamState.class, text(field)).filter(team -> team.end() == null);
    }

    /** Those who hold a seat, by name. */
    List<Choice> members(TeamState team, String field) {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        seats(team)
                .forEach(seat -> roles.computeIfAbsent(seat.memberId(), id -> new TreeSet<>())
                        .add(Words.code(seat.role())));
        List<Choice> members = new ArrayList<>();
        roles.forEach((id, in) -> members.add(new Choice(
                Map.of(field, id),
                names.hasName(id) ? "%s, %s".formatted(names.person(id), String.join(" and ", in)) : person(id))));
        return members;
    }

    /** Somebody at the head of a line; of one without a name the seat is said. */
    String person(String id) {
        return Words.sentence(names.person(id));
    }

    /** The seats of a team; whose they are is asked at once. */
    List<Tenure> seats(TeamState team) {
        List<Tenure> seats = team.seatsOn(day());
        names.expect(seats.stream().map(Tenure::memberId).toList());
        return seats;
    }

    /** How many sit on a team. */
    String sitting(TeamState team) {
        return "%s has %s."
                .formatted(
                        team.name(), Words.count(seats(team).size(), "seat that is filled", "seats that are filled"));
    }
}
