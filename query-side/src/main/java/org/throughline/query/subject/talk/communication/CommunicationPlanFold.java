package org.throughline.query.subject.talk.communication;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.talk.communication.CommunicationPlanEvent;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationExecuted;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanAdopted;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanClosed;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanRevised;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.talk.communication.CommunicationPlanState.CarriedOut;
import org.throughline.query.subject.talk.communication.CommunicationPlanState.Version;

/** Tells the history of a communication plan. */
@Component
public final class CommunicationPlanFold implements SubjectKind<CommunicationPlanState, CommunicationPlanEvent> {

    @Override
    public Class<CommunicationPlanEvent> family() {
        return CommunicationPlanEvent.class;
    }

    @Override
    public Class<CommunicationPlanState> stateType() {
        return CommunicationPlanState.class;
    }

    @Override
    public CommunicationPlanState fold(@Nullable CommunicationPlanState before, CommunicationPlanEvent event) {
        return switch (event) {
            case CommunicationPlanAdopted e -> adopted(e);
            case CommunicationPlanRevised e ->
                Objects.requireNonNull(before)
                        .with(new Version(e.version(), e.effectiveOn(), e.items(), e.reason(), e.participants()))
                        .concernedBy(e.concerns());
            case CommunicationExecuted e ->
                Objects.requireNonNull(before)
                        .with(new CarriedOut(e.itemCode(), e.dueOn(), e.effectiveOn(), e.message(), e.channelId()));
            case CommunicationPlanClosed e -> Objects.requireNonNull(before).closed(e.effectiveOn(), e.reason());
        };
    }

    private static CommunicationPlanState adopted(CommunicationPlanAdopted e) {
        return new CommunicationPlanState(
                e.communicationPlanId(),
                e.organizationId(),
                e.teamId(),
                e.title(),
                e.items(),
                List.of(new Version(e.version(), e.effectiveOn(), e.items(), null, e.participants())),
                List.of(),
                null,
                null,
                e.concerns());
    }
}
