package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.choices.decision.DecisionEvent;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.teams.pause.PauseEvent;
import org.throughline.query.question.rules.Judgement;
import org.throughline.query.question.rules.Judgements;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.RuleCase;
import org.throughline.query.question.rules.Verdict;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.pause.EquityPauseState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.tree.TeamEnds;

/** Rules of equity pauses: how long a team may go without one, and which decisions ask for one. A limit of 0 asks for nothing. */
@Component
final class PauseJudgements implements Judgements {

    @Override
    public List<Judgement> all() {
        return List.of(
                Judgement.of(Limit.EQUITY_PAUSE_EVERY_DAYS, PauseJudgements::regular),
                large(Largeness.UNITS),
                large(Largeness.STAKES));
    }

    /** Each stretch between two pauses of a team, and the one since the last; of a team that is over, that one is none. */
    private static Stream<RuleCase> regular(Snapshot snapshot) {
        TeamEnds ends = new TeamEnds(snapshot.states(OrganizationState.class));
        Set<String> over = snapshot.states(TeamState.class).stream()
                .filter(team -> ends.of(team) != null)
                .map(TeamState::teamId)
                .collect(Collectors.toSet());
        return Judgement.open(snapshot, EquityPauseState.class).values().stream()
                .collect(Collectors.groupingBy(EquityPauseState::teamId))
                .values()
                .stream()
                .flatMap(held -> stretches(held, over.contains(held.getFirst().teamId()) ? null : snapshot.day()));
    }

    private static Stream<RuleCase> stretches(List<EquityPauseState> held, @Nullable LocalDate now) {
        List<EquityPauseState> inOrder =
                held.stream().sorted(EquityPauseState.IN_TIME).toList();
        List<RuleCase> found = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            LocalDate next = i + 1 < inOrder.size() ? inOrder.get(i + 1).heldOn() : now;
            if (next != null) {
                found.add(behind(inOrder.get(i), next));
            }
        }
        return found.stream();
    }

    private static RuleCase behind(EquityPauseState pause, LocalDate next) {
        long days = ChronoUnit.DAYS.between(pause.heldOn(), next);
        return RuleCase.of(PauseEvent.class, pause.pauseId(), pause.organizationId(), pause.heldOn(), rules -> {
            int every = rules.number(Limit.EQUITY_PAUSE_EVERY_DAYS);
            return Verdict.lacksWhere(every > 0 && days > every, Lack.of("DAYS_TO_THE_NEXT", days, every));
        });
    }

    private static Judgement large(Largeness by) {
        return Judgement.of(by.limit(), snapshot -> {
            Set<String> paused = Judgement.open(snapshot, EquityPauseState.class).values().stream()
                    .map(EquityPauseState::decisionId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            return Judgement.open(snapshot, DecisionState.class).values().stream()
                    .filter(decision -> decision.wasTaken() && decision.decidedOn() != null)
                    .map(decision -> taken(decision, by, paused));
        });
    }

    private static RuleCase taken(DecisionState decision, Largeness by, Set<String> paused) {
        int size = by.of(decision);
        return RuleCase.of(
                DecisionEvent.class,
                decision.decisionId(),
                decision.organizationId(),
                Objects.requireNonNull(decision.decidedOn()),
                rules -> {
                    int least = rules.number(by.limit());
                    return Verdict.lacksWhere(
                            Largeness.reaches(size, least) && !paused.contains(decision.decisionId()),
                            Lack.of("LARGE_AND_NO_PAUSE", size, least));
                });
    }
}
