package org.throughline.command.talk.engagement;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.talk.engagement.EngagementEvent;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementEnded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRecorded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRepeated;

/** A group is engaged first, then again on other days, until it is ended. What was not meant to come again is not ended. */
enum EngagementRules implements SubjectRules<EngagementFacts, EngagementEvent> {
    RULES;

    @Override
    public Class<EngagementEvent> family() {
        return EngagementEvent.class;
    }

    @Override
    public EngagementFacts initial() {
        return EngagementFacts.UNKNOWN;
    }

    @Override
    public void check(EngagementFacts engagement, EngagementEvent next) {
        switch (next) {
            case EngagementRecorded e -> refuseKnown(engagement, e);
            case EngagementRepeated e -> {
                requireGoingOn(engagement, e);
                if (engagement.days().contains(e.effectiveOn())) {
                    throw Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "The group was engaged by %s on %s already".formatted(e.engagementId(), e.effectiveOn()));
                }
            }
            case EngagementEnded e -> {
                requireGoingOn(engagement, e);
                if (!engagement.recurs()) {
                    throw Refusal.of(
                            RefusalCode.SETTLED, "Engagement %s was not meant to recur".formatted(e.engagementId()));
                }
            }
        }
    }

    @Override
    public EngagementFacts evolve(EngagementFacts engagement, EngagementEvent event) {
        return switch (event) {
            case EngagementRecorded e ->
                new EngagementFacts(
                                e.organizationId(),
                                null,
                                e.recurrence() != null,
                                engagement.days(),
                                engagement.endedOn())
                        .engagedOn(e.effectiveOn(), e.depth());
            case EngagementRepeated e -> engagement.engagedOn(e.effectiveOn(), e.depth());
            case EngagementEnded e -> engagement.ended(e.effectiveOn());
        };
    }

    static void refuseKnown(EngagementFacts engagement, EngagementRecorded next) {
        if (engagement.exists()) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS, "Engagement %s is recorded already".formatted(next.engagementId()));
        }
    }

    private static void requireGoingOn(EngagementFacts engagement, EngagementEvent next) {
        if (!engagement.exists()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Nobody was engaged by %s by %s".formatted(next.engagementId(), next.effectiveOn()));
        }
        if (engagement.endedOn() != null) {
            throw Refusal.of(
                    RefusalCode.ENDED,
                    "Engagement %s was ended on %s".formatted(next.engagementId(), engagement.endedOn()));
        }
    }
}
