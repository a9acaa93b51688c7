package org.throughline.query.subject.implementation.idea;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.idea.IdeaEvent;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaDropped;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaProposed;
import org.throughline.events.implementation.idea.IdeaEvent.IdeaSelected;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.idea.IdeaState.Status;

/** Tells the history of an idea. */
@Component
public final class IdeaFold implements SubjectKind<IdeaState, IdeaEvent> {

    @Override
    public Class<IdeaEvent> family() {
        return IdeaEvent.class;
    }

    @Override
    public Class<IdeaState> stateType() {
        return IdeaState.class;
    }

    @Override
    public IdeaState fold(@Nullable IdeaState before, IdeaEvent event) {
        return switch (event) {
            case IdeaProposed e -> proposed(e);
            case IdeaSelected e -> selected(Objects.requireNonNull(before), e);
            case IdeaDropped e -> dropped(Objects.requireNonNull(before), e);
        };
    }

    private static IdeaState proposed(IdeaProposed e) {
        return new IdeaState(
                e.ideaId(),
                e.organizationId(),
                Status.PROPOSED,
                e.title(),
                e.driver(),
                e.aim(),
                e.goalIds(),
                e.proposedBy(),
                e.effectiveOn(),
                null,
                null,
                List.of(),
                null,
                null,
                e.evidence(),
                e.concerns());
    }

    private static IdeaState selected(IdeaState idea, IdeaSelected e) {
        return new IdeaState(
                idea.ideaId(),
                idea.organizationId(),
                Status.SELECTED,
                idea.title(),
                idea.driver(),
                idea.aim(),
                idea.goalIds(),
                idea.proposedBy(),
                idea.proposedOn(),
                e.effectiveOn(),
                e.reason(),
                together(idea.deciders(), e.deciders()),
                idea.droppedOn(),
                idea.droppedWhy(),
                idea.evidence(),
                together(idea.concerns(), e.concerns()));
    }

    private static IdeaState dropped(IdeaState idea, IdeaDropped e) {
        return new IdeaState(
                idea.ideaId(),
                idea.organizationId(),
                Status.DROPPED,
                idea.title(),
                idea.driver(),
                idea.aim(),
                idea.goalIds(),
                idea.proposedBy(),
                idea.proposedOn(),
                idea.selectedOn(),
                idea.selectedWhy(),
                together(idea.deciders(), e.deciders()),
                e.effectiveOn(),
                e.reason(),
                idea.evidence(),
                together(idea.concerns(), e.concerns()));
    }

    private static <T> List<T> together(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
