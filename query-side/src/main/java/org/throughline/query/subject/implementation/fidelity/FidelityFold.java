package org.throughline.query.subject.implementation.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Evidence;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.fidelity.FidelityEvent;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Status;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Superseded;

/** Tells what is known of a fidelity check. */
@Component
public final class FidelityFold implements SubjectKind<FidelityState, FidelityEvent> {

    @Override
    public Class<FidelityEvent> family() {
        return FidelityEvent.class;
    }

    @Override
    public Class<FidelityState> stateType() {
        return FidelityState.class;
    }

    @Override
    public FidelityState fold(@Nullable FidelityState before, FidelityEvent event) {
        return switch (event) {
            case FidelityCheckRecorded e -> recorded(e);
            case FidelityCheckCorrected e -> corrected(Objects.requireNonNull(before), e);
            case FidelityCheckRetracted e -> retracted(Objects.requireNonNull(before), e);
        };
    }

    private static FidelityState recorded(FidelityCheckRecorded e) {
        return new FidelityState(
                e.checkId(),
                e.organizationId(),
                e.practice(),
                e.instrument(),
                e.instrumentVersion(),
                e.raterKind(),
                e.effectiveOn(),
                Status.RECORDED,
                e.sections(),
                e.answers(),
                e.scores().stream().map(Result::of).toList(),
                e.details(),
                e.comment(),
                e.participants(),
                e.evidence(),
                e.concerns(),
                List.of(),
                null);
    }

    private static FidelityState corrected(FidelityState check, FidelityCheckCorrected e) {
        List<Superseded> superseded = new ArrayList<>(check.superseded());
        superseded.add(new Superseded(
                check.sections(), check.answers(), check.scores(), check.details(), check.participants(), e.reason()));
        List<Evidence> evidence = new ArrayList<>(check.evidence());
        evidence.addAll(e.evidence());
        return new FidelityState(
                check.checkId(),
                check.organizationId(),
                check.practice(),
                check.instrument(),
                check.instrumentVersion(),
                check.raterKind(),
                check.administeredOn(),
                Status.CORRECTED,
                e.sections(),
                e.answers(),
                e.scores().stream().map(Result::of).toList(),
                e.details(),
                check.comment(),
                e.participants(),
                List.copyOf(evidence),
                concerns(check, e),
                List.copyOf(superseded),
                null);
    }

    /** A correction is asked anew about everything but the instrument and the practice, which stay as they were. */
    private static List<String> concerns(FidelityState check, FidelityCheckCorrected e) {
        return Stream.concat(
                        check.concerns().stream().filter(Policy.INSTRUMENT_SERVES_PRACTICE.name()::equals),
                        e.concerns().stream())
                .distinct()
                .toList();
    }

    private static FidelityState retracted(FidelityState check, FidelityCheckRetracted e) {
        return new FidelityState(
                check.checkId(),
                check.organizationId(),
                check.practice(),
                check.instrument(),
                check.instrumentVersion(),
                check.raterKind(),
                check.administeredOn(),
                Status.RETRACTED,
                check.sections(),
                check.answers(),
                check.scores(),
                check.details(),
                check.comment(),
                check.participants(),
                check.evidence(),
                check.concerns(),
                check.superseded(),
                e.reason());
    }
}
