package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.pause.EquityPauseState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.tree.TeamEnds;

/** A pause and a decision are the district's in which their unit lay on their day. */
@Asks(
        path = "equity-pauses",
        place = 79,
        title = "How often did we stop and ask whom we leave out?",
        tells =
                "Equity pauses held in the window: over what, who took part, whose voice was missing, what came of it. For each team that"
                        + " ever held one: the longest time without, and whether one was due by `EQUITY_PAUSE_EVERY_DAYS` and not held. And the"
                        + " large decisions of the window, by `LARGE_DECISION_UNITS` and `LARGE_DECISION_STAKES` of their day, with the pauses"
                        + " about them, or none. What was said in a pause is no part of the record.",
        example = "from=2018-07-01&to=2025-06-30")
@Component
final class EquityPausesQuestion implements Question<EquityPausesQuestion.Parameters, EquityPausesAnswer> {

    record Parameters(Between between) {}

    @Override
    public EquityPausesAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        Rulebooks rulebooks = Rulebooks.in(snapshot);
        List<EquityPauseState> pauses = snapshot.everHere(EquityPauseState.class).stream()
                .filter(pause -> snapshot.covers(pause.organizationId(), pause.heldOn()))
                .toList();
        TeamEnds ends = new TeamEnds(snapshot.everHere(OrganizationState.class));
        Map<String, LocalDate> ended = new HashMap<>();
        snapshot
                .states(
                        TeamState.class,
                        pauses.stream().map(EquityPauseState::teamId).collect(Collectors.toSet()))
                .stream()
                .forEach(team -> Optional.ofNullable(ends.of(team)).ifPresent(day -> ended.put(team.teamId(), day)));
        return new EquityPauses(pauses, rulebooks::of, snapshot.day())
                .answer(
                        pause -> window.contains(pause.heldOn()),
                        snapshot.everHere(DecisionState.class).stream()
                                .filter(decision -> isHere(decision, window, snapshot))
                                .toList(),
                        ended::get);
    }

    private static boolean isHere(DecisionState decision, Window window, Snapshot snapshot) {
        LocalDate on = decision.decidedOn();
        return decision.wasTaken()
                && on != null
                && window.contains(on)
                && snapshot.covers(decision.organizationId(), on);
    }
}
