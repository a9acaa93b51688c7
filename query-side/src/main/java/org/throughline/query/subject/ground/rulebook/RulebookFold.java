package org.throughline.query.subject.ground.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.RulebookEvent;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceEnded;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceSet;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.ground.rulebook.RulebookState.Rhythm;
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
            case PolicySet e ->
                new RulebookState(book.organizationId(), with(book.policies(), e), book.limits(), book.cadences());
            case LimitSet e ->
                new RulebookState(book.organizationId(), book.policies(), with(book.limits(), e), book.cadences());
            case CheckCadenceSet e -> with(book, set(book.cadences(), e));
            case CheckCadenceEnded e ->
                with(book, ended(book.cadences(), e.instrument(), e.practice(), e.effectiveOn()));
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

    private static RulebookState with(RulebookState book, List<Rhythm> cadences) {
        return new RulebookState(book.organizationId(), book.policies(), book.limits(), List.copyOf(cadences));
    }

    private static List<Rhythm> set(List<Rhythm> cadences, CheckCadenceSet e) {
        List<Rhythm> changed = ended(cadences, e.instrument(), e.practice(), e.effectiveOn());
        changed.add(new Rhythm(
                e.instrument(),
                e.practice(),
                e.cadence(),
                e.effectiveOn(),
                null,
                e.reason(),
                e.approver(),
                e.concerns()));
        return changed;
    }

    private static List<Rhythm> ended(List<Rhythm> cadences, String instrument, String practice, LocalDate on) {
        List<Rhythm> changed = new ArrayList<>();
        for (Rhythm one : cadences) {
            boolean ends =
                    one.instrument().equals(instrument) && one.practice().equals(practice) && one.until() == null;
            LocalDate until = ends ? on : one.until();
            if (!one.from().equals(until)) {
                changed.add(new Rhythm(
                        one.instrument(),
                        one.practice(),
                        one.cadence(),
                        one.from(),
                        until,
                        one.reason(),
                        one.approver(),
                        one.concerns()));
            }
        }
        return changed;
    }
}
