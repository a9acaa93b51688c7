package org.throughline.query.question.implementation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.cycle.CycleEvent;
import org.throughline.events.implementation.cycle.Extent;
import org.throughline.events.implementation.measure.MeasureEvent;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Part;
import org.throughline.query.question.rules.Judgement;
import org.throughline.query.question.rules.Judgements;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.RuleCase;
import org.throughline.query.question.rules.Verdict;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.variation.ChartKind;

/** Rules of improvement cycles, and of the charts they are read by. */
@Component
final class CycleJudgements implements Judgements {

    @Override
    public List<Judgement> all() {
        return List.of(
                Judgement.of(Policy.EQUITY_AIMS_REST_ON_A_COMMITMENT, CycleJudgements::committed),
                Judgement.of(Policy.FIRST_TESTS_ARE_SMALL, CycleJudgements::small),
                Judgement.of(Limit.FEWEST_USEFUL_POINTS, CycleJudgements::useful));
    }

    private static Stream<RuleCase> committed(Snapshot snapshot) {
        EquityFocus focus = new EquityFocus(
                snapshot.statesUpwards(CommitmentRegisterState.class), snapshot.territory()::upwards, snapshot.day());
        return Judgement.open(snapshot, CycleState.class).values().stream()
                .filter(cycle -> cycle.equityAim() != null)
                .map(cycle -> of(
                        cycle,
                        Verdict.lacksWhere(
                                !focus.isCommitted(cycle.organizationId(), cycle.startedOn()),
                                Lack.of("NO_LIVING_COMMITMENT"))));
    }

    /** Of what size nobody said, nothing is known. */
    private static Stream<RuleCase> small(Snapshot snapshot) {
        Collection<List<CycleState>> byIdea = Judgement.open(snapshot, CycleState.class).values().stream()
                .collect(Collectors.groupingBy(CycleState::ideaId))
                .values();
        return byIdea.stream()
                .map(cycles -> cycles.stream().min(CycleState.IN_TIME).orElseThrow())
                .map(first -> of(
                        first,
                        first.size() == null || first.size().extent() == null
                                ? Verdict.UNKNOWN
                                : Verdict.lacksWhere(
                                        first.size().extent() == Extent.FULL, Lack.of("TRIED_EVERYWHERE_AT_ONCE"))));
    }

    private static RuleCase of(CycleState cycle, Verdict verdict) {
        return RuleCase.of(CycleEvent.class, cycle.cycleId(), cycle.organizationId(), cycle.startedOn(), verdict);
    }

    /** The last part of the run chart of each measure that was read, as it stands on the day asked about. */
    private static Stream<RuleCase> useful(Snapshot snapshot) {
        return Judgement.open(snapshot, MeasureState.class).values().stream()
                .map(measure -> Map.entry(
                        measure,
                        ImprovementChart.of(measure, ChartKind.RUN, Limit.FEWEST_USEFUL_POINTS.usual())
                                .parts()))
                .filter(chart -> !chart.getValue().isEmpty())
                .map(chart -> useful(chart.getKey(), chart.getValue().getLast(), snapshot));
    }

    private static RuleCase useful(MeasureState measure, Part last, Snapshot snapshot) {
        return RuleCase.of(MeasureEvent.class, measure.measureId(), measure.organizationId(), snapshot.day(), rules -> {
            int fewest = rules.number(Limit.FEWEST_USEFUL_POINTS);
            return Verdict.lacksWhere(last.useful() < fewest, Lack.of("USEFUL_POINTS", last.useful(), fewest));
        });
    }
}
