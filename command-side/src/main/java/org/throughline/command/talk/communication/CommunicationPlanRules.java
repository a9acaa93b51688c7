package org.throughline.command.talk.communication;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.talk.communication.CommunicationPlanFacts.Done;
import org.throughline.command.talk.communication.CommunicationPlanFacts.Version;
import org.throughline.events.talk.communication.CommunicationPlanEvent;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationExecuted;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanAdopted;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanClosed;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanRevised;

/**
 * A plan is adopted once, first. An item is carried out for a day by which it is due in the version of that day, once for each such
 * day. Behind the close nothing follows.
 */
enum CommunicationPlanRules implements SubjectRules<CommunicationPlanFacts, CommunicationPlanEvent> {
    RULES;

    @Override
    public Class<CommunicationPlanEvent> family() {
        return CommunicationPlanEvent.class;
    }

    @Override
    public CommunicationPlanFacts initial() {
        return CommunicationPlanFacts.UNKNOWN;
    }

    @Override
    public void check(CommunicationPlanFacts plan, CommunicationPlanEvent next) {
        if (next instanceof CommunicationPlanAdopted e) {
            refuseKnown(plan, e);
            return;
        }
        requireGoneBy(plan, next);
        if (next instanceof CommunicationExecuted e) {
            requireDue(plan, e);
            refuseDone(plan, e);
        }
    }

    @Override
    public CommunicationPlanFacts evolve(CommunicationPlanFacts plan, CommunicationPlanEvent event) {
        return switch (event) {
            case CommunicationPlanAdopted e -> plan.next(e.organizationId(), new Version(e.effectiveOn(), e.items()));
            case CommunicationPlanRevised e ->
                plan.next(plan.organizationId(), new Version(e.effectiveOn(), e.items()));
            case CommunicationExecuted e -> plan.carriedOut(new Done(e.itemCode(), e.dueOn()));
            case CommunicationPlanClosed e -> plan.closed(e.effectiveOn());
        };
    }

    static void refuseKnown(CommunicationPlanFacts plan, CommunicationPlanAdopted next) {
        if (plan.exists()) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "Communication plan %s is adopted; what is meant is a revision"
                            .formatted(next.communicationPlanId()));
        }
    }

    private static void requireGoneBy(CommunicationPlanFacts plan, CommunicationPlanEvent next) {
        if (!plan.exists()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Communication plan %s was not adopted by %s"
                            .formatted(next.communicationPlanId(), next.effectiveOn()));
        }
        if (plan.closedOn() != null) {
            throw Refusal.of(
                    RefusalCode.ENDED,
                    "Communication plan %s was closed on %s".formatted(next.communicationPlanId(), plan.closedOn()));
        }
    }

    private static void requireDue(CommunicationPlanFacts plan, CommunicationExecuted next) {
        if (plan.item(next.itemCode(), next.dueOn())
                .filter(item -> item.isDueOn(next.dueOn()))
                .isEmpty()) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Nothing called '%s' is due by %s in communication plan %s"
                                    .formatted(next.itemCode(), next.dueOn(), next.communicationPlanId()))
                    .with("itemCode", next.itemCode());
        }
    }

    private static void refuseDone(CommunicationPlanFacts plan, CommunicationExecuted next) {
        if (plan.done().contains(new Done(next.itemCode(), next.dueOn()))) {
            throw Refusal.of(
                    RefusalCode.SETTLED,
                    "'%s' was carried out for %s already".formatted(next.itemCode(), next.dueOn()));
        }
    }
}
