package org.throughline.query.subject.choices.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Evidence;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent;
import org.throughline.events.choices.decision.DecisionEvent.DecisionCorrected;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRetracted;
import org.throughline.events.choices.decision.DecisionEvent.DecisionReversed;
import org.throughline.events.choices.decision.DecisionEvent.InputRecorded;
import org.throughline.events.choices.decision.DecisionEvent.InputTraced;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.choices.decision.DecisionState.Input;
import org.throughline.query.subject.choices.decision.DecisionState.Reversal;
import org.throughline.query.subject.choices.decision.DecisionState.Status;
import org.throughline.query.subject.choices.decision.DecisionState.Superseded;

/** Tells the history of a decision, which may begin with input to it. */
@Component
public final class DecisionFold implements SubjectKind<DecisionState, DecisionEvent> {

    @Override
    public Class<DecisionEvent> family() {
        return DecisionEvent.class;
    }

    @Override
    public Class<DecisionState> stateType() {
        return DecisionState.class;
    }

    /** Input comes from other organizations than the one that decides. */
    @Override
    public boolean staysInItsUnit() {
        return false;
    }

    @Override
    public DecisionState fold(@Nullable DecisionState before, DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded e -> recorded(before, e);
            case InputRecorded e -> given(before, e);
            case InputTraced e -> traced(Objects.requireNonNull(before), e);
            case DecisionCorrected e -> corrected(Objects.requireNonNull(before), e);
            case DecisionReversed e -> {
                Reversal back = new Reversal(e.effectiveOn(), e.reason(), e.replacedBy());
                yield Objects.requireNonNull(before).ended(Status.REVERSED, back, null);
            }
            case DecisionRetracted e -> {
                DecisionState decision = Objects.requireNonNull(before);
                yield decision.ended(Status.RETRACTED, decision.reversal(), e.reason());
            }
        };
    }

    private static DecisionState recorded(@Nullable DecisionState before, DecisionRecorded e) {
        List<Input> inputs = before == null ? List.of() : before.inputs();
        DecisionState taken = new DecisionState(
                e.decisionId(),
                e.organizationId(),
                e.teamId(),
                Status.DECIDED,
                e.effectiveOn(),
                null,
                null,
                false,
                List.of(),
                e.evidence(),
                inputs,
                List.of(),
                null,
                null);
        return taken.with(e.account(), Status.DECIDED, e.concerns());
    }

    private static DecisionState given(@Nullable DecisionState before, InputRecorded e) {
        DecisionState decision = before == null ? undecided(e) : before;
        return decision.with(more(decision.inputs(), List.of(Input.of(e))));
    }

    private static DecisionState undecided(InputRecorded e) {
        return new DecisionState(
                e.decisionId(),
                e.organizationId(),
                null,
                Status.UNDECIDED,
                null,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static DecisionState traced(DecisionState decision, InputTraced e) {
        return decision.with(decision.inputs().stream()
                .map(input -> input.inputId().equals(e.inputId()) ? input.traced(e.use(), e.whatChanged()) : input)
                .toList());
    }

    private static DecisionState corrected(DecisionState decision, DecisionCorrected e) {
        List<Evidence> evidence = more(decision.evidence(), e.evidence());
        Account before = decision.account();
        List<Superseded> superseded = before == null
                ? decision.superseded()
                : more(decision.superseded(), List.of(new Superseded(before, e.reason())));
        // on one day a decision can be taken, taken back and then found to be told wrongly
        Status status = decision.status() == Status.REVERSED ? Status.REVERSED : Status.CORRECTED;
        return decision.with(evidence, superseded).with(e.account(), status, e.concerns());
    }

    private static <T> List<T> more(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
