package org.throughline.query.question.teams.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.query.question.implementation.ChecksDueAnswer.Due;
import org.throughline.query.question.implementation.ChecksDueAnswer.State;
import org.throughline.query.question.implementation.SustainabilityAnswer.OfPractice;
import org.throughline.query.question.implementation.SustainabilityAnswer.Standing;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

/** Whether what a unit works at since initial implementation is done as intended, and whether that can last. */
final class UsedAsIntended implements Derived.Of {

    private final Map<String, List<OfPractice>> lasting;
    private final Map<List<String>, List<Due>> due;
    private final Map<List<String>, List<FidelityState>> checks;

    /**
     * Knows what is recorded of practices.
     *
     * @param lasting of practices at initial or full implementation, what lets them last
     * @param checks those that count, in any order
     */
    UsedAsIntended(Collection<OfPractice> lasting, Collection<Due> due, Collection<FidelityState> checks) {
        this.lasting = lasting.stream().collect(Collectors.groupingBy(OfPractice::organizationId));
        this.due = due.stream().collect(Collectors.groupingBy(one -> List.of(one.organizationId(), one.practice())));
        this.checks = checks.stream()
                .filter(FidelityState::counts)
                .sorted(FidelityState.IN_TIME)
                .collect(Collectors.groupingBy(one -> List.of(one.organizationId(), one.practice())));
    }

    @Override
    public Derived in(Led unit) {
        List<OfPractice> practices = lasting.getOrDefault(unit.id(), List.of());
        return Derived.of(
                Practices.each(PartCode.CRITERION_MET, practices, OfPractice::practice, this::met),
                Practices.each(PartCode.CHECKS_IN_TIME, practices, OfPractice::practice, this::inTime),
                Practices.each(PartCode.SUSTAINED, practices, OfPractice::practice, UsedAsIntended::sustained),
                Practices.each(PartCode.CAN_LAST, practices, OfPractice::practice, UsedAsIntended::canLast));
    }

    private static List<String> key(OfPractice one) {
        return List.of(one.organizationId(), one.practice());
    }

    private Finding met(OfPractice practice) {
        return checks.getOrDefault(key(practice), List.of()).stream()
                .flatMap(check -> check.criterionMet().stream())
                .reduce((earlier, later) -> later)
                .map(met -> met ? Finding.HOLDS : Finding.LACKS)
                .orElse(Finding.UNKNOWN);
    }

    private Finding inTime(OfPractice practice) {
        List<State> states = due.getOrDefault(key(practice), List.of()).stream()
                .map(Due::state)
                .filter(state -> state != State.NO_CADENCE)
                .toList();
        return states.isEmpty() ? Finding.UNKNOWN : states.contains(State.OVERDUE) ? Finding.LACKS : Finding.HOLDS;
    }

    private static Finding sustained(OfPractice practice) {
        return practice.fidelity().instrument() == null
                ? Finding.UNKNOWN
                : practice.fidelity().since() == null ? Finding.LACKS : Finding.HOLDS;
    }

    /** That a change of leaders has not come yet says nothing; one that it did not outlive does. */
    private static Finding canLast(OfPractice practice) {
        List<Standing> parts = Stream.<Function<OfPractice, Standing>>of(
                        one -> one.staff().standing(),
                        one -> one.resources().standing(),
                        one -> one.plans().standing(),
                        one -> one.agreed().standing())
                .map(part -> part.apply(practice))
                .toList();
        if (parts.contains(Standing.LACKS) || practice.leaders().standing() == Standing.LACKS) {
            return Finding.LACKS;
        }
        return parts.contains(Standing.UNKNOWN) ? Finding.UNKNOWN : Finding.HOLDS;
    }
}
