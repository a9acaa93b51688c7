package org.throughline.query.question.teams.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;
import org.throughline.query.read.Window;
import org.throughline.query.subject.ground.learning.LearningState;
import org.throughline.query.subject.teams.pause.EquityPauseState;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * Whether each member learned about equity or took part in an equity pause within the months looked back. Of a pause of which
 * nobody wrote down who took part, nobody knows it of those who sat on its team.
 */
final class SpokenForEquity implements Derived.Of {

    /** Topics of learning that are about equity. */
    static final Set<String> TOPICS = Set.of("CULTURAL_COMPETENCE", "EQUITY");

    private final Map<String, LearningState> learning;
    private final Map<String, List<EquityPauseState>> byTeam;
    private final Map<String, List<EquityPauseState>> byMember = new HashMap<>();

    SpokenForEquity(Collection<LearningState> learning, Collection<EquityPauseState> pauses) {
        this.learning = learning.stream().collect(Collectors.toMap(LearningState::memberId, Function.identity()));
        this.byTeam = pauses.stream().collect(Collectors.groupingBy(EquityPauseState::teamId));
        pauses.forEach(pause -> {
            if (pause.participants() != null) {
                pause.participants()
                        .forEach(member -> byMember.computeIfAbsent(member, id -> new ArrayList<>())
                                .add(pause));
            }
        });
    }

    @Override
    public Derived in(Led unit) {
        Window window = unit.window();
        return People.each(PartCode.EACH_LEARNED_OR_PAUSED, unit.members(), member -> of(member, unit.teams(), window));
    }

    private Finding of(String member, Collection<TeamState> teams, Window window) {
        if (learned(member, window)
                || byMember.getOrDefault(member, List.of()).stream()
                        .anyMatch(pause -> window.contains(pause.heldOn()))) {
            return Finding.HOLDS;
        }
        return teams.stream().anyMatch(team -> mayHavePaused(member, team, window)) ? Finding.UNKNOWN : Finding.LACKS;
    }

    private boolean learned(String member, Window window) {
        LearningState known = learning.get(member);
        return known != null
                && known.learned().stream().anyMatch(one -> TOPICS.contains(one.topic()) && window.contains(one.on()));
    }

    private boolean mayHavePaused(String member, TeamState team, Window window) {
        return byTeam.getOrDefault(team.teamId(), List.of()).stream()
                .filter(pause -> pause.participants() == null && window.contains(pause.heldOn()))
                .anyMatch(pause -> team.seatsOn(pause.heldOn()).stream()
                        .anyMatch(seat -> seat.memberId().equals(member)));
    }
}
