package org.throughline.command.implementation.support;

import java.util.Set;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.implementation.support.SupportEvent;
import org.throughline.events.implementation.support.SupportEvent.SupportCancelled;
import org.throughline.events.implementation.support.SupportEvent.SupportHeld;
import org.throughline.events.implementation.support.SupportEvent.SupportRated;
import org.throughline.events.implementation.support.SupportEvent.SupportScheduled;

/** A support is scheduled once, first; it is held until it is cancelled, and rated once some of it was held. */
enum SupportRules implements SubjectRules<SupportFacts, SupportEvent> {
    RULES;

    @Override
    public Class<SupportEvent> family() {
        return SupportEvent.class;
    }

    @Override
    public SupportFacts initial() {
        return SupportFacts.UNKNOWN;
    }

    @Override
    public void check(SupportFacts support, SupportEvent next) {
        switch (next) {
            case SupportScheduled e -> refuseKnown(support, e.supportId());
            case SupportHeld e -> {
                requireGoingOn(support, e);
                requireUnused(support.sessions(), e.sessionId(), "Session");
            }
            case SupportCancelled e -> requireGoingOn(support, e);
            case SupportRated e -> {
                requireScheduled(support, e);
                requireHeld(support, e);
                requireUnused(support.ratings(), e.ratingId(), "Rating");
            }
        }
    }

    @Override
    public SupportFacts evolve(SupportFacts support, SupportEvent event) {
        return switch (event) {
            case SupportScheduled e -> new SupportFacts(e.organizationId(), Set.of(), Set.of(), null);
            case SupportHeld e -> support.held(e.sessionId());
            case SupportCancelled e -> support.cancelled(e.effectiveOn());
            case SupportRated e -> support.rated(e.ratingId());
        };
    }

    static void refuseKnown(SupportFacts support, String supportId) {
        if (support.exists()) {
            throw Refusal.of(RefusalCode.ALREADY_EXISTS, "Support %s is scheduled already".formatted(supportId));
        }
    }

    /** An id that is used on a later day is in use as well. */
    static void requireUnused(Set<String> ids, String id, String what) {
        if (ids.contains(id)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "%s '%s' is recorded already".formatted(what, id));
        }
    }

    private static void requireScheduled(SupportFacts support, SupportEvent next) {
        if (!support.exists()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Support %s was not scheduled by %s".formatted(next.supportId(), next.effectiveOn()));
        }
    }

    private static void requireGoingOn(SupportFacts support, SupportEvent next) {
        requireScheduled(support, next);
        if (support.cancelledOn() != null) {
            throw Refusal.of(
                    RefusalCode.ENDED,
                    "Support %s was cancelled on %s".formatted(next.supportId(), support.cancelledOn()));
        }
    }

    private static void requireHeld(SupportFacts support, SupportRated next) {
        if (support.sessions().isEmpty()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Nothing of support %s was held by %s".formatted(next.supportId(), next.effectiveOn()));
        }
    }
}
