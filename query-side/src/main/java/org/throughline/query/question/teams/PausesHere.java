package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.pause.EquityPauseState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.tree.TeamEnds;

/**
 * Equity pauses of a district, and the teams that held them. A pause and a decision are the district's in which their unit lay on their day.
 *
 * @param teams by id
 * @param ended the first day without them, of those that are no more, by id
 */
record PausesHere(List<EquityPauseState> pauses, Map<String, TeamState> teams, Map<String, LocalDate> ended) {

    static PausesHere in(Snapshot snapshot) {
        List<EquityPauseState> pauses = snapshot.everHere(EquityPauseState.class).stream()
                .filter(pause -> snapshot.covers(pause.organizationId(), pause.heldOn()))
                .toList();
        TeamEnds ends = new TeamEnds(snapshot.everHere(OrganizationState.class));
        Map<String, TeamState> teams = new HashMap<>();
        Map<String, LocalDate> ended = new HashMap<>();
        snapshot.states(
                        TeamState.class,
                        pauses.stream().map(EquityPauseState::teamId).collect(Collectors.toSet()))
                .forEach(team -> {
                    teams.put(team.teamId(), team);
                    Optional.ofNullable(ends.of(team)).ifPresent(day -> ended.put(team.teamId(), day));
                });
        return new PausesHere(pauses, Map.copyOf(teams), Map.copyOf(ended));
    }

    EquityPauses told(Snapshot snapshot) {
        return new EquityPauses(pauses, Rulebooks.in(snapshot)::of, snapshot.day());
    }

    /** Decisions of the district that took effect in the window. */
    static List<DecisionState> decisions(Snapshot snapshot, Window window) {
        return snapshot.everHere(DecisionState.class).stream()
                .filter(decision -> isHere(decision, window, snapshot))
                .toList();
    }

    private static boolean isHere(DecisionState decision, Window window, Snapshot snapshot) {
        LocalDate on = decision.decidedOn();
        return decision.wasTaken()
                && on != null
                && window.contains(on)
                && snapshot.covers(decision.organizationId(), on);
    }
}
