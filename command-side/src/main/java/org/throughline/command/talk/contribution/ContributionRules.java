package org.throughline.command.talk.contribution;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.talk.contribution.ContributionEvent;
import org.throughline.events.talk.contribution.ContributionEvent.ContributionRecorded;
import org.throughline.events.talk.contribution.ContributionEvent.ContributionWithdrawn;

/** A contribution is recorded once, first, and withdrawn once. */
enum ContributionRules implements SubjectRules<ContributionFacts, ContributionEvent> {
    RULES;

    @Override
    public Class<ContributionEvent> family() {
        return ContributionEvent.class;
    }

    @Override
    public ContributionFacts initial() {
        return ContributionFacts.UNKNOWN;
    }

    @Override
    public void check(ContributionFacts contribution, ContributionEvent next) {
        switch (next) {
            case ContributionRecorded e -> refuseKnown(contribution, e);
            case ContributionWithdrawn e -> {
                if (!contribution.exists()) {
                    throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "Contribution %s was not made by %s".formatted(e.contributionId(), e.effectiveOn()));
                }
                if (contribution.withdrawn()) {
                    throw Refusal.of(
                            RefusalCode.SETTLED, "Contribution %s is withdrawn already".formatted(e.contributionId()));
                }
            }
        }
    }

    @Override
    public ContributionFacts evolve(ContributionFacts contribution, ContributionEvent event) {
        return switch (event) {
            case ContributionRecorded e -> new ContributionFacts(e.organizationId(), contribution.withdrawn());
            case ContributionWithdrawn e -> new ContributionFacts(contribution.organizationId(), true);
        };
    }

    static void refuseKnown(ContributionFacts contribution, ContributionRecorded next) {
        if (contribution.exists()) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS, "Contribution %s is recorded already".formatted(next.contributionId()));
        }
    }
}
