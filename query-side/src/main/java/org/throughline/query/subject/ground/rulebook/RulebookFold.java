package org.throughline.query.subject.ground.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.RulebookEvent;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.ground.rulebook.RulebookState.Strictness;
import org.throughline.query.subject.ground.rulebook.RulebookState.Threshold;

/** Tells the history of a district's rules. A rule replaced on the day it was set held for no day and is left out. */
@Component
public final class RulebookFold implements SubjectKind<RulebookState, RulebookEvent> {

    @Override
    public Class<RulebookEvent> family() {
        return RulebookEvent.class;
    }

    @Override
    public Class<RulebookState> stateType() {
        return RulebookState.class;
    }

    @Override
    public RulebookState fold(@Nullable RulebookState before, RulebookEvent event) {
        RulebookState book = before == null ? RulebookState.usual(event.organizationId()) : before;
        return switch (event) {
            case PolicySet e -> new RulebookState(book.organizationId(), with(book.policies(), e), book.limits());
            case LimitSet e -> new RulebookState(book.organizationId(), book.policies(), with(book.limits(), e));
        };
    }

    private static List<Strictness> with(List<Strictness> policies, PolicySet e) {
        List<Strictness> changed = new ArrayList<>();
        for (Strictness p : policies) {
            boolean ends = p.policy() == e.policy() && p.until() == null;
            LocalDate until = ends ? e.effectiveOn() : p.until();
            if (!p.from().equals(until)) {
                changed.add(
                        new Strictness(p.policy(), p.mode(), p.from(), until, p.reason(), p.approver(), p.concerns()));
            }
        }
        changed.add(
                new Strictness(e.policy(), e.mode(), e.effectiveOn(), null, e.reason(), e.approver(), e.concerns()));
        return List.copyOf(changed);
    }

    private static List<Threshold> with(List<Threshold> limits, LimitSet e) {
        List<Threshold> changed = new ArrayList<>();
        for (Threshold l : limits) {
            boolean ends = l.limit() == e.limit() && l.until() == null;
            LocalDate until = ends ? e.effectiveOn() : l.until();
            if (!l.from().equals(until)) {
                changed.add(
                        new Threshold(l.limit(), l.number(), l.from(), until, l.reason(), l.approver(), l.concerns()));
            }
        }
        changed.add(
                new Threshold(e.limit(), e.number(), e.effectiveOn(), null, e.reason(), e.approver(), e.concerns()));
        return List.copyOf(changed);
    }
}
