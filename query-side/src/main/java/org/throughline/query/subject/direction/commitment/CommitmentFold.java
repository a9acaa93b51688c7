package org.throughline.query.subject.direction.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.commitment.CommitmentEvent;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentReviewed;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState.Commitment;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState.Review;

/** Tells the history of an organization's commitments. */
@Component
public final class CommitmentFold implements SubjectKind<CommitmentRegisterState, CommitmentEvent> {

    @Override
    public Class<CommitmentEvent> family() {
        return CommitmentEvent.class;
    }

    @Override
    public Class<CommitmentRegisterState> stateType() {
        return CommitmentRegisterState.class;
    }

    @Override
    public CommitmentRegisterState fold(@Nullable CommitmentRegisterState before, CommitmentEvent event) {
        List<Commitment> commitments = before == null ? List.of() : before.commitments();
        List<Commitment> after = switch (event) {
            case CommitmentMade e -> with(commitments, made(e));
            case CommitmentReviewed e -> changed(commitments, e.code(), c -> reviewed(c, e));
            case CommitmentWithdrawn e -> changed(commitments, e.code(), c -> withdrawn(c, e));
        };
        return new CommitmentRegisterState(event.organizationId(), after);
    }

    private static Commitment made(CommitmentMade e) {
        return new Commitment(
                e.code(),
                e.kind(),
                e.level(),
                e.by(),
                e.role(),
                e.direction(),
                e.practice(),
                e.text(),
                e.due(),
                e.evidence(),
                e.concerns(),
                e.effectiveOn(),
                null,
                null,
                List.of());
    }

    private static Commitment reviewed(Commitment c, CommitmentReviewed e) {
        List<Review> reviews = with(c.reviews(), new Review(e.effectiveOn(), e.kept(), e.finding()));
        return new Commitment(
                c.code(),
                c.kind(),
                c.level(),
                c.by(),
                c.role(),
                c.direction(),
                c.practice(),
                c.text(),
                e.due() == null ? c.due() : e.due(),
                c.evidence(),
                c.concerns(),
                c.from(),
                c.until(),
                c.withdrawnBecause(),
                reviews);
    }

    private static Commitment withdrawn(Commitment c, CommitmentWithdrawn e) {
        return new Commitment(
                c.code(),
                c.kind(),
                c.level(),
                c.by(),
                c.role(),
                c.direction(),
                c.practice(),
                c.text(),
                c.due(),
                c.evidence(),
                c.concerns(),
                c.from(),
                e.effectiveOn(),
                e.reason(),
                c.reviews());
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }

    private static List<Commitment> changed(List<Commitment> all, String code, UnaryOperator<Commitment> change) {
        return all.stream()
                .map(c -> c.code().equals(code) ? change.apply(c) : c)
                .toList();
    }
}
