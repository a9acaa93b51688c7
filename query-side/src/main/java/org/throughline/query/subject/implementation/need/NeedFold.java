package org.throughline.query.subject.implementation.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.need.NeedEvent;
import org.throughline.events.implementation.need.NeedEvent.NeedIdentified;
import org.throughline.events.implementation.need.NeedEvent.NeedMet;
import org.throughline.events.implementation.need.NeedEvent.NeedWithdrawn;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.need.NeedState.Status;

/** Tells what became of a need. */
@Component
public final class NeedFold implements SubjectKind<NeedState, NeedEvent> {

    @Override
    public Class<NeedEvent> family() {
        return NeedEvent.class;
    }

    @Override
    public Class<NeedState> stateType() {
        return NeedState.class;
    }

    @Override
    public NeedState fold(@Nullable NeedState before, NeedEvent event) {
        return switch (event) {
            case NeedIdentified e ->
                new NeedState(
                        e.needId(),
                        e.organizationId(),
                        Status.STANDS,
                        e.title(),
                        e.finding(),
                        e.affectedGroups(),
                        e.participants(),
                        e.evidence(),
                        e.effectiveOn(),
                        null,
                        null,
                        List.of(),
                        e.concerns());
            case NeedMet e ->
                ended(before, new End(Status.MET, e.effectiveOn(), e.outcome(), e.evidence(), e.concerns()));
            case NeedWithdrawn e ->
                ended(before, new End(Status.WITHDRAWN, e.effectiveOn(), e.reason(), List.of(), List.of()));
        };
    }

    private record End(Status status, LocalDate on, String words, List<Evidence> evidence, List<String> concerns) {}

    private static NeedState ended(@Nullable NeedState before, End end) {
        NeedState need = Objects.requireNonNull(before);
        return new NeedState(
                need.needId(),
                need.organizationId(),
                end.status(),
                need.title(),
                need.finding(),
                need.affectedGroups(),
                need.participants(),
                need.evidence(),
                need.identifiedOn(),
                end.on(),
                end.words(),
                end.evidence(),
                Stream.concat(need.concerns().stream(), end.concerns().stream())
                        .distinct()
                        .toList());
    }
}
