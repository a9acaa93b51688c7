package org.throughline.command.direction.agreement;

import java.util.List;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.direction.direction.Acknowledger;
import org.throughline.events.direction.agreement.AgreementAudience;
import org.throughline.events.direction.agreement.AgreementEvent;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementAcknowledged;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementPublished;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementRevised;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementWithdrawn;

/**
 * An agreement is published once, about one thing and for somebody; a version is learned when it has taken effect, and what is
 * withdrawn is neither revised nor learned.
 */
enum AgreementRules implements SubjectRules<AgreementFacts, AgreementEvent> {
    RULES;

    @Override
    public Class<AgreementEvent> family() {
        return AgreementEvent.class;
    }

    @Override
    public AgreementFacts initial() {
        return AgreementFacts.UNKNOWN;
    }

    @Override
    public void check(AgreementFacts agreement, AgreementEvent next) {
        requireLiving(agreement, next);
        switch (next) {
            case AgreementPublished e -> {
                requireOneThing(e);
                requireSomebody(e.audience());
            }
            case AgreementRevised e -> {
                requireSomebody(e.audience());
            }
            case AgreementAcknowledged e -> {
                Acknowledger.requireOne(e.memberId(), e.group(), "group");
                requireMade(agreement, e);
            }
            case AgreementWithdrawn e -> {}
        }
    }

    @Override
    public AgreementFacts evolve(AgreementFacts agreement, AgreementEvent event) {
        return switch (event) {
            case AgreementPublished e ->
                new AgreementFacts(e.organizationId(), List.of(e.version()), e.text(), e.audience(), null);
            case AgreementRevised e -> agreement.next(e.version(), e.text(), e.audience());
            case AgreementAcknowledged e -> agreement;
            case AgreementWithdrawn e -> agreement.withdrawn(e.effectiveOn());
        };
    }

    private static void requireLiving(AgreementFacts agreement, AgreementEvent next) {
        if (agreement.exists() == next instanceof AgreementPublished) {
            throw agreement.exists()
                    ? Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "Agreement %s is published; what is meant is a revision".formatted(next.agreementId()))
                    : Refusal.of(
                            RefusalCode.NOT_YET,
                            "Agreement %s was not published by %s".formatted(next.agreementId(), next.effectiveOn()));
        }
        if (agreement.withdrawnOn() != null) {
            throw Refusal.of(
                    RefusalCode.ENDED,
                    "Agreement %s was withdrawn on %s".formatted(next.agreementId(), agreement.withdrawnOn()));
        }
    }

    private static void requireOneThing(AgreementPublished next) {
        if ((next.practice() == null) == (next.directionTeamId() == null)) {
            throw malformed("/practice", "An agreement is about a practice or about a direction, one of the two");
        }
    }

    private static void requireSomebody(AgreementAudience audience) {
        if (audience.teams().isEmpty() && audience.groups().isEmpty()) {
            throw malformed("/audience", "An agreement is for at least one team or group");
        }
    }

    private static Refusal malformed(String pointer, String detail) {
        return Refusal.of(RefusalCode.MALFORMED, detail, List.of(new Fault(pointer, "incomplete", detail)));
    }

    private static void requireMade(AgreementFacts agreement, AgreementAcknowledged next) {
        if (!agreement.has(next.version())) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "Agreement %s has no version %d on %s"
                                    .formatted(next.agreementId(), next.version(), next.effectiveOn()))
                    .with("currentVersion", agreement.version());
        }
    }
}
