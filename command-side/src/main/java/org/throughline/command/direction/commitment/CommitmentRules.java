package org.throughline.command.direction.commitment;

import java.util.List;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.direction.commitment.CommitmentEvent;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentReviewed;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.throughline.events.direction.commitment.CommitmentKind;

/** A code is used once, only what lives is reviewed or withdrawn, and what is about a direction names its version. */
enum CommitmentRules implements SubjectRules<CommitmentFacts, CommitmentEvent> {
    RULES;

    @Override
    public Class<CommitmentEvent> family() {
        return CommitmentEvent.class;
    }

    @Override
    public CommitmentFacts initial() {
        return CommitmentFacts.NONE;
    }

    @Override
    public void check(CommitmentFacts register, CommitmentEvent next) {
        switch (next) {
            case CommitmentMade e -> {
                refuseTaken(register, e);
                requireDirectionWhereItIsAbout(e);
            }
            case CommitmentReviewed e -> requireLive(register, e);
            case CommitmentWithdrawn e -> requireLive(register, e);
        }
    }

    @Override
    public CommitmentFacts evolve(CommitmentFacts register, CommitmentEvent event) {
        return switch (event) {
            case CommitmentMade e -> register.with(e);
            case CommitmentReviewed e -> register;
            case CommitmentWithdrawn e -> register.without(e.code());
        };
    }

    private static void refuseTaken(CommitmentFacts register, CommitmentMade next) {
        if (register.made().containsKey(next.code())) {
            throw Refusal.of(
                            RefusalCode.CODE_TAKEN,
                            "%s has a commitment %s already".formatted(next.organizationId(), next.code()))
                    .with("code", next.code());
        }
    }

    private static void requireDirectionWhereItIsAbout(CommitmentMade next) {
        boolean about = next.kind() == CommitmentKind.DIRECTION;
        if (about == (next.direction() == null)) {
            String detail = about
                    ? "A commitment to a direction names the team and the version"
                    : "Only a commitment to a direction names one";
            throw Refusal.of(
                    RefusalCode.MALFORMED, detail, List.of(new Fault("/direction", "does-not-fit-kind", detail)));
        }
    }

    private static void requireLive(CommitmentFacts register, CommitmentEvent next) {
        if (!register.made().containsKey(next.code())) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "%s has no commitment %s on %s"
                                    .formatted(next.organizationId(), next.code(), next.effectiveOn()))
                    .with("code", next.code());
        }
        if (!register.isLive(next.code())) {
            throw Refusal.of(
                    RefusalCode.ENDED,
                    "Commitment %s had been taken back by %s".formatted(next.code(), next.effectiveOn()));
        }
    }
}
