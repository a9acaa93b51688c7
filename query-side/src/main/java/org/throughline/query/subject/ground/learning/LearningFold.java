package org.throughline.query.subject.ground.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.learning.LearningEvent;
import org.throughline.events.ground.learning.LearningEvent.LearningRecorded;
import org.throughline.events.ground.learning.LearningEvent.LearningRetracted;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.ground.learning.LearningState.Learned;
import org.throughline.query.subject.ground.learning.LearningState.Retracted;

/** Tells what a member learned. */
@Component
public final class LearningFold implements SubjectKind<LearningState, LearningEvent> {

    @Override
    public Class<LearningEvent> family() {
        return LearningEvent.class;
    }

    @Override
    public Class<LearningState> stateType() {
        return LearningState.class;
    }

    /** A person learns wherever they work. */
    @Override
    public boolean staysInItsUnit() {
        return false;
    }

    @Override
    public LearningState fold(@Nullable LearningState before, LearningEvent event) {
        LearningState member = before == null ? new LearningState(event.memberId(), List.of(), List.of()) : before;
        return switch (event) {
            case LearningRecorded e ->
                new LearningState(member.memberId(), with(member.learned(), learned(e)), member.retracted());
            case LearningRetracted e -> retracted(member, e);
        };
    }

    private static Learned learned(LearningRecorded e) {
        return new Learned(
                e.learningId(),
                e.organizationId(),
                e.topic(),
                e.effectiveOn(),
                e.minutes(),
                e.provider(),
                e.evidence());
    }

    private static LearningState retracted(LearningState member, LearningRetracted e) {
        Stream<Retracted> now = member.learned().stream()
                .filter(one -> one.learningId().equals(e.learningId()))
                .map(one -> new Retracted(one, e.reason()));
        return new LearningState(
                member.memberId(),
                member.learned().stream()
                        .filter(one -> !one.learningId().equals(e.learningId()))
                        .toList(),
                Stream.concat(member.retracted().stream(), now).toList());
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
