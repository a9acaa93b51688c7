package org.throughline.query.subject.implementation.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.readiness.Participant;
import org.throughline.events.implementation.readiness.ReadinessEvent;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessCorrected;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessRetracted;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.readiness.ReadinessState.Rating;
import org.throughline.query.subject.implementation.readiness.ReadinessState.Status;
import org.throughline.query.subject.implementation.readiness.ReadinessState.Superseded;

/** Tells what is known of an assessment of readiness. */
@Component
public final class ReadinessFold implements SubjectKind<ReadinessState, ReadinessEvent> {

    @Override
    public Class<ReadinessEvent> family() {
        return ReadinessEvent.class;
    }

    @Override
    public Class<ReadinessState> stateType() {
        return ReadinessState.class;
    }

    @Override
    public ReadinessState fold(@Nullable ReadinessState before, ReadinessEvent event) {
        return switch (event) {
            case ReadinessAssessed e -> assessed(e);
            case ReadinessCorrected e -> corrected(Objects.requireNonNull(before), e);
            case ReadinessRetracted e -> retracted(Objects.requireNonNull(before), e);
        };
    }

    private static ReadinessState assessed(ReadinessAssessed e) {
        List<Rating> dimensions = e.dimensions().stream().map(Rating::of).toList();
        return new ReadinessState(
                e.assessmentId(),
                e.organizationId(),
                e.practice(),
                e.effectiveOn(),
                Status.RECORDED,
                e.finding(),
                dimensions,
                ReadinessState.integrated(dimensions),
                e.gaps(),
                e.participants(),
                withSuperintendent(e.participants()),
                e.evidence(),
                e.concerns(),
                List.of(),
                null);
    }

    private static ReadinessState corrected(ReadinessState before, ReadinessCorrected e) {
        List<Superseded> superseded = new ArrayList<>(before.superseded());
        superseded.add(new Superseded(
                before.finding(), before.dimensions(), before.gaps(), before.participants(), e.reason()));
        List<Evidence> evidence = new ArrayList<>(before.evidence());
        evidence.addAll(e.evidence());
        List<Rating> dimensions = e.dimensions().stream().map(Rating::of).toList();
        return new ReadinessState(
                before.assessmentId(),
                before.organizationId(),
                before.practice(),
                before.assessedOn(),
                Status.CORRECTED,
                e.finding(),
                dimensions,
                ReadinessState.integrated(dimensions),
                e.gaps(),
                e.participants(),
                withSuperintendent(e.participants()),
                List.copyOf(evidence),
                e.concerns(),
                List.copyOf(superseded),
                null);
    }

    private static ReadinessState retracted(ReadinessState before, ReadinessRetracted e) {
        return new ReadinessState(
                before.assessmentId(),
                before.organizationId(),
                before.practice(),
                before.assessedOn(),
                Status.RETRACTED,
                before.finding(),
                before.dimensions(),
                before.integrated(),
                before.gaps(),
                before.participants(),
                before.superintendentTookPart(),
                before.evidence(),
                before.concerns(),
                before.superseded(),
                e.reason());
    }

    private static boolean withSuperintendent(List<Participant> participants) {
        return participants.stream().anyMatch(participant -> participant.tookPartAs("SUPERINTENDENT"));
    }
}
