package org.throughline.query.question.implementation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Mark;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.stage.StageState;

/** What happened in the organization of a measure while it was read, each kind of occasion a stream of its own. */
final class ChartMarks {

    private ChartMarks() {}

    /** All of them, by day. */
    static List<Mark> of(
            MeasureState measure,
            Collection<StageState> tracks,
            Collection<PlanState> plans,
            Collection<CycleState> cycles) {
        return Stream.of(moves(measure, tracks), revisions(measure, plans), cycles(measure, cycles))
                .flatMap(marks -> marks)
                .sorted(Comparator.comparing(Mark::on).thenComparing(Mark::occasion))
                .toList();
    }

    /** Moves between the stages of the practices that it is to show the effect of. */
    private static Stream<Mark> moves(MeasureState measure, Collection<StageState> tracks) {
        return tracks.stream()
                .filter(measure::isToShow)
                .sorted(Comparator.comparing(StageState::practice))
                .flatMap(track -> StageMoves.of(track).stream())
                .map(move -> Mark.move(move.on(), move.practice(), move.direction(), move.to()));
    }

    /** Versions behind the draft of the plans of its organization. */
    private static Stream<Mark> revisions(MeasureState measure, Collection<PlanState> plans) {
        return plans.stream()
                .filter(plan -> plan.organizationId().equals(measure.organizationId()))
                .sorted(Comparator.comparing(PlanState::planId))
                .flatMap(plan -> plan.revisions().stream()
                        .map(revision -> Mark.revised(revision.since(), plan.planId(), revision.version())));
    }

    /** Where cycles of its organization began, and what was decided of them. */
    private static Stream<Mark> cycles(MeasureState measure, Collection<CycleState> cycles) {
        return cycles.stream()
                .filter(cycle -> cycle.organizationId().equals(measure.organizationId()))
                .sorted(Comparator.comparing(CycleState::cycleId))
                .flatMap(cycle -> Stream.concat(
                        Stream.of(Mark.cycle(cycle.startedOn(), cycle.cycleId(), null)),
                        cycle.decisions().stream()
                                .map(decision -> Mark.cycle(decision.on(), cycle.cycleId(), decision.decision()))));
    }
}
