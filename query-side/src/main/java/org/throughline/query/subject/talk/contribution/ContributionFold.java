package org.throughline.query.subject.talk.contribution;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.talk.contribution.ContributionEvent;
import org.throughline.events.talk.contribution.ContributionEvent.ContributionRecorded;
import org.throughline.events.talk.contribution.ContributionEvent.ContributionWithdrawn;
import org.throughline.query.SubjectKind;

/** Tells the history of a contribution. */
@Component
public final class ContributionFold implements SubjectKind<ContributionState, ContributionEvent> {

    @Override
    public Class<ContributionEvent> family() {
        return ContributionEvent.class;
    }

    @Override
    public Class<ContributionState> stateType() {
        return ContributionState.class;
    }

    @Override
    public ContributionState fold(@Nullable ContributionState before, ContributionEvent event) {
        return switch (event) {
            case ContributionRecorded e ->
                new ContributionState(
                        e.contributionId(),
                        e.organizationId(),
                        e.kind(),
                        e.to(),
                        e.by(),
                        e.effectiveOn(),
                        null,
                        e.concerns());
            case ContributionWithdrawn e -> Objects.requireNonNull(before).withdrawn(e.effectiveOn());
        };
    }
}
