package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.query.Days;
import org.throughline.query.question.implementation.CyclesAnswer.Equity;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState.Commitment;
import org.throughline.query.subject.implementation.cycle.CycleState;

/** Tells which cycles with an equity aim rest on a living commitment to an equitable process. Pure. */
final class EquityFocus {

    private final Map<String, List<Commitment>> commitments = new HashMap<>();
    private final BiFunction<String, LocalDate, List<String>> upwards;
    private final LocalDate day;

    /**
     * Knows commitments.
     *
     * @param registers of every unit of the cycles and of what these lay in
     * @param upwards tells of a unit what it lay in on a day, itself among it
     */
    EquityFocus(
            Collection<CommitmentRegisterState> registers,
            BiFunction<String, LocalDate, List<String>> upwards,
            LocalDate day) {
        registers.forEach(register -> commitments.put(
                register.organizationId(),
                register.commitments().stream()
                        .filter(commitment -> commitment.kind() == CommitmentKind.EQUITABLE_PROCESS)
                        .toList()));
        this.upwards = upwards;
        this.day = day;
    }

    /** On the day asked about, or on the last day of a cycle that is over. */
    Equity of(CycleState cycle) {
        if (cycle.equityAim() == null) {
            return Equity.NO_AIM;
        }
        LocalDate last = cycle.endedOn() == null
                ? day
                : Objects.requireNonNull(
                        Days.later(cycle.startedOn(), cycle.endedOn().minusDays(1)));
        return isCommitted(cycle.organizationId(), last) ? Equity.FOCUSED : Equity.AIM_ALONE;
    }

    /** Whether a commitment lived in a unit, or in one it lay in. */
    boolean isCommitted(String unit, LocalDate on) {
        return upwards.apply(unit, on).stream()
                .flatMap(one -> commitments.getOrDefault(one, List.of()).stream())
                .anyMatch(commitment -> commitment.holdsOn(on));
    }
}
